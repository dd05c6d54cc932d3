/** One expected failure: HTTP status and a sentence in each language. `{name}` marks a parameter. */
export interface ProblemText {
  status: number;
  zh: string;
  en: string;
}
