import { say } from './names';

/** A name of a definition in the language of the page; Chinese where nobody gave an English one. */
export const definedName = ({ name, nameEn }: { name: string; nameEn?: string | undefined }): string =>
  say(nameEn === undefined ? { zh: name } : { zh: name, en: nameEn });
