import { sentence } from '@leitai/shared/domain/problem/catalogue';
import { z } from 'zod';
import { meaningOf } from './issue-meaning.js';

const say = (schema: z.ZodType, input: unknown) => {
  const issue = schema.safeParse(input, { reportInput: true }).error?.issues[0];
  if (!issue) return 'fine';
  const { code, params } = meaningOf(issue);
  return [code, sentence(code, 'zh', params), sentence(code, 'en', params)];
};

describe('what a schema issue means', () => {
  it.each([
    [z.string(), undefined, ['input_missing', '请填写这一项。', 'This is required.']],
    [z.string(), 5, ['input_type', '应为文本，实际是数5。', 'Expected text, got the number 5.']],
    [z.string(), null, ['input_type', '应为文本，实际是null。', 'Expected text, got null.']],
    [z.int(), '5\u202E', ['input_type', '应为数，实际是文本“5�”。', 'Expected a number, got the text “5�”.']],
    [z.int(), 1.5, ['input_type', '应为整数，实际是数1.5。', 'Expected a whole number, got the number 1.5.']],
    [z.boolean(), [], ['input_type', '应为true或false，实际是列表。', 'Expected true or false, got a list.']],
    [z.array(z.int()), {}, ['input_type', '应为列表[…]，实际是对象。', 'Expected a list […], got an object.']],
    [z.strictObject({}), true, ['input_type', '应为对象{…}，实际是true。', 'Expected an object {…}, got true.']],
    [z.string().min(1), '', ['text_empty', '不能为空。', 'This cannot be empty.']],
    [z.string().min(8), 'x', ['input_short', '至少8个字符。', 'At least 8 characters.']],
    [z.string().max(2), 'xyz', ['input_long', '最多2个字符。', 'At most 2 characters.']],
    [z.array(z.int()).max(1), [1, 2], ['list_long', '最多1项。', 'At most 1 items.']],
    [z.int().max(5), 6, ['too_big', '最大为5。', 'At most 5.']],
    [z.enum(['a', 'b']), 'c', ['input_choice', '只能是：a / b。', 'Choose one of a / b.']],
    [z.uuid(), 'x', ['input_format', '这一项的格式不对。', 'This is not in the right format.']],
    [z.strictObject({}), { x: 1 }, ['key_unknown', '没有“x”这个字段。', 'There is no field “x”.']],
    [z.string().regex(/^a$/, 'login_shape'), 'b', ['login_shape', expect.any(String), expect.any(String)]],
  ])('%#: %s', (schema, input, said) => {
    expect(say(schema, input)).toEqual(said);
  });
});
