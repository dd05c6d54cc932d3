import { z } from 'zod';
import { ContestDefinition } from '../definition.js';

type Schema = z.core.$ZodType;

/** Keys that an object at this path may have; none where the path leads nowhere. */
export function keysAt(path: readonly PropertyKey[], input: unknown): string[] {
  let schema: Schema | undefined = ContestDefinition;
  let value: unknown = input;
  for (const step of path) {
    schema = schema && child(schema, step, value);
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  }
  const at = schema && choose(unwrap(schema), value);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function child(schema: Schema, step: PropertyKey, value: unknown): Schema | undefined {
  const plain = choose(unwrap(schema), value);
  if (plain instanceof z.ZodArray) return plain.element;
  if (plain instanceof z.ZodObject) return (plain.shape as Record<PropertyKey, Schema>)[step];
  return undefined;
}

/** Without optional, default and nullable. */
function unwrap(schema: Schema): Schema {
  const { innerType } = schema._zod.def as { innerType?: Schema };
  return innerType ? unwrap(innerType) : schema;
}

/** The option of a union that the value names by its `type`. */
function choose(schema: Schema, value: unknown): Schema | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const type: unknown = (value as { type?: unknown } | null | undefined)?.type;
  const options: readonly Schema[] = schema.options;
  return options.find((option) => {
    const literal = option instanceof z.ZodObject ? (option.shape as Record<string, Schema>).type : undefined;
    return literal instanceof z.ZodLiteral && literal.value === type;
  });
}
