import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `contestId` in a class is `contest_id` in the table, so that hand-written SQL reads like SQL. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
