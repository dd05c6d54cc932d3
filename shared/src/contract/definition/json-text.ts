import { LIMITS } from '../../domain/contest/definition.js';
import { type FaultList, type Path, pathText } from '../../domain/contest/faults.js';

/**
 * Reads JSON text (RFC 8259) with what `JSON.parse` cannot give: line and column of a syntax error, a fault for a key
 * that appears twice (the second would silently win), for `__proto__`, and for nesting that only a hostile file has.
 * Returns undefined when the text is not JSON; `faults` says why.
 */
export function readJson(text: string, faults: FaultList): unknown {
  const reader = new JsonReader(text.startsWith('\uFEFF') ? text.slice(1) : text, faults);
  try {
    return reader.document();
  } catch (stop) {
    if (stop instanceof Stop) return undefined;
    throw stop;
  }
}

/** Unwinds the reader after a fault was noted. */
class Stop extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = { t: ['true', true], f: ['false', false], n: ['null', null] } as const;

class JsonReader {
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly text: string,
    private readonly faults: FaultList,
  ) {}

  document(): unknown {
    this.encoding();
    const value = this.value();
    this.blanks();
    if (this.at < this.text.length) this.syntax();
    return value;
  }

  private value(): unknown {
    this.blanks();
    const char = this.text[this.at];
    if (char === '{') return this.nested(() => this.object());
    if (char === '[') return this.nested(() => this.array());
    if (char === '"') return this.string();
    return this.scalar(char);
  }

  private nested<T>(read: () => T): T {
    if (this.path.length >= LIMITS.depth) this.stop('json_deep', { limit: LIMITS.depth });
    this.at++;
    return read();
  }

  private object(): object {
    const object: Record<string, unknown> = {};
    let keys = 0;
    for (let more = !this.closes('}'); more; more = this.separates('}')) {
      if (++keys > LIMITS.keys) this.stop('list_long', { limit: LIMITS.keys });
      this.blanks();
      const key = this.text[this.at] === '"' ? this.string() : this.syntax();
      this.path.push(key);
      this.keyAllowed(object, key);
      this.blanks();
      if (this.text[this.at] !== ':') this.syntax();
      this.at++;
      const value = this.value();
      if (key !== '__proto__') object[key] = value;
      this.path.pop();
    }
    return object;
  }

  private keyAllowed(object: object, key: string): void {
    if (key === '__proto__') this.faults.add(this.path, 'key_forbidden', { key });
    else if (Object.hasOwn(object, key)) this.faults.add(this.path, 'key_twice', { key: shown(key) });
  }

  private array(): unknown[] {
    const array: unknown[] = [];
    for (let more = !this.closes(']'); more; more = this.separates(']')) {
      this.path.push(array.length);
      array.push(this.value());
      this.path.pop();
    }
    return array;
  }

  /** Whether an empty object or list ends here. */
  private closes(end: string): boolean {
    this.blanks();
    const found = this.text[this.at] === end;
    if (found) this.at++;
    return found;
  }

  /** After an item: true at a comma, false at the end. */
  private separates(end: string): boolean {
    if (this.closes(end)) return false;
    if (this.text[this.at] !== ',') this.syntax();
    this.at++;
    return true;
  }

  private string(): string {
    const start = this.at++;
    let escaped = false;
    for (; this.text[this.at] !== '"'; this.at++) {
      if (this.at >= this.text.length || this.text.charCodeAt(this.at) < 0x20) this.syntax();
      if (this.text[this.at] !== '\\') continue;
      escaped = true;
      this.escape();
    }
    this.at++;
    return escaped ? (JSON.parse(this.text.slice(start, this.at)) as string) : this.text.slice(start + 1, this.at - 1);
  }

  private escape(): void {
    this.at++;
    if (this.text[this.at] !== 'u') {
      if (!'"\\/bfnrt'.includes(this.text[this.at] ?? '?')) this.syntax();
    } else if (/^[0-9a-fA-F]{4}$/.test(this.text.slice(this.at + 1, this.at + 5))) {
      this.at += 4;
    } else this.syntax();
  }

  private scalar(first: string | undefined): unknown {
    if (first === 't' || first === 'f' || first === 'n') {
      const [word, value] = WORDS[first];
      if (!this.text.startsWith(word, this.at)) this.syntax();
      this.at += word.length;
      return value;
    }
    NUMBER.lastIndex = this.at;
    if (!NUMBER.test(this.text)) this.syntax();
    const start = this.at;
    this.at = NUMBER.lastIndex;
    return Number(this.text.slice(start, this.at));
  }

  private blanks(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  /** Bytes that were no UTF-8 were read as this character: a file in GB 18030 or UTF-16, which names would suffer from. */
  private encoding(): void {
    const broken = this.text.indexOf('\uFFFD');
    if (broken >= 0) this.stop('json_encoding', this.place(broken));
  }

  private syntax(): never {
    return this.stop('json_syntax', this.place(this.at));
  }

  private place(at: number): { line: number; column: number } {
    const before = this.text.slice(0, at);
    return { line: before.split('\n').length, column: at - (before.lastIndexOf('\n') + 1) + 1 };
  }

  private stop(
    code: 'json_encoding' | 'json_syntax' | 'json_deep' | 'list_long',
    params: Record<string, number>,
  ): never {
    this.faults.add(this.path as Path, code, params);
    throw new Stop(pathText(this.path));
  }
}

const shown = (key: string) => key.slice(0, 40);
