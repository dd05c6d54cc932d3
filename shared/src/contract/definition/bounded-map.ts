import { z } from 'zod';

type MapDef = z.core.$ZodRecordDef & { limit: number };

/** `z.record` that counts the keys first. */
const BoundedRecord = z.core.$constructor<z.ZodRecord, MapDef>('LeitaiMap', (inst, def) => {
  z.ZodRecord.init(inst, def);
  const whole = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (typeof input !== 'object' || input === null || Object.keys(input).length <= def.limit)
      return whole(payload, ctx);
    payload.issues.push({ code: 'too_big', origin: 'record', maximum: def.limit, inclusive: true, input, inst });
    return payload;
  };
});

/** Texts by key, at most `limit`. */
export const textMap = <K extends z.ZodString>(keyType: K, valueType: z.ZodString, limit: number) =>
  (new BoundedRecord({ type: 'record', keyType, valueType, limit }) as unknown as z.ZodRecord<K, z.ZodString>).meta({
    maxProperties: limit,
  });
