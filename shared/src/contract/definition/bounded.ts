import { z } from 'zod';

/** Faults after which a list is not read further: a hostile file of a million empty objects must not fill memory. */
const ENOUGH = 150;

type Item = z.core.$ZodType;

/** `z.array` that looks at the length first and stops reading after `ENOUGH` faults. */
const BoundedArray = z.core.$constructor<z.ZodArray<Item>, z.core.$ZodArrayDef<Item> & { limit: number }>(
  'LeitaiList',
  (inst, def) => {
    z.ZodArray.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
      const input = payload.value;
      if (!Array.isArray(input)) {
        payload.issues.push({ code: 'invalid_type', expected: 'array', input, inst });
        return payload;
      }
      payload.value = [];
      if (input.length > def.limit) {
        payload.issues.push({ code: 'too_big', origin: 'array', maximum: def.limit, inclusive: true, input, inst });
        return payload;
      }
      readItems(def.element, input, payload as z.core.ParsePayload<unknown[]>, ctx);
      return payload;
    };
  },
);

function readItems(
  element: Item,
  input: unknown[],
  payload: z.core.ParsePayload<unknown[]>,
  ctx: z.core.ParseContextInternal,
): void {
  for (const [index, value] of input.entries()) {
    const item = element._zod.run({ value, issues: [] }, ctx);
    if (item instanceof Promise) throw new Error('definition schemas are synchronous');
    payload.issues.push(...z.core.util.prefixIssues(index, item.issues));
    payload.value.push(item.value);
    if (payload.issues.length >= ENOUGH) return;
  }
}

/** A list of at most `limit` items. */
export const list = <T extends z.ZodType>(element: T, limit: number): z.ZodArray<T> =>
  (new BoundedArray({ type: 'array', element, limit }) as unknown as z.ZodArray<T>).meta({ maxItems: limit });
