/** Skill levels from the lowest to the highest (contest.md §5). */
export const SKILL_LEVELS = [
  'apprentice',
  'junior',
  'intermediate',
  'senior',
  'technician',
  'senior_technician',
  'special_technician',
  'chief_technician',
] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

export const levelWords: Readonly<Record<SkillLevel, { zh: string; en: string }>> = {
  apprentice: { zh: '学徒工', en: 'apprentice' },
  junior: { zh: '初级工', en: 'junior worker' },
  intermediate: { zh: '中级工', en: 'intermediate worker' },
  senior: { zh: '高级工', en: 'senior worker' },
  technician: { zh: '技师', en: 'technician' },
  senior_technician: { zh: '高级技师', en: 'senior technician' },
  special_technician: { zh: '特级技师', en: 'special technician' },
  chief_technician: { zh: '首席技师', en: 'chief technician' },
};

/** The level that a word in either language names, or undefined. */
export function levelOf(word: string): SkillLevel | undefined {
  const plain = word.normalize('NFKC').trim().toLowerCase();
  return SKILL_LEVELS.find(
    (level) => level === plain || levelWords[level].zh === plain || levelWords[level].en === plain,
  );
}
