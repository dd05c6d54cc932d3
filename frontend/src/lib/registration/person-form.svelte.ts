import type { SkillLevel } from '@leitai/shared/domain/registration/levels';

/** What somebody tells about who registers; empty fields say nothing. */
export class PersonForm {
  name = $state('');
  employer = $state('');
  level = $state<SkillLevel | ''>('');
  idNumber = $state('');
  born = $state('');

  /** As the contract wants it. */
  get told() {
    return {
      employer: this.employer.trim() || null,
      level: this.level || null,
      idNumber: this.idNumber.trim() || null,
      // The identity number says it, too; its field is not shown then.
      born: this.idNumber.trim() === '' ? this.born || null : null,
    };
  }
}
