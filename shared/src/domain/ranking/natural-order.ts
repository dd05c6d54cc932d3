const DIGITS = /^\d+$/;

/**
 * Order of entry numbers: whole numbers by value and before all others ("2" < "10" < "A1"), the rest by code points.
 * No locale takes part. Total and transitive; 0 only for equal texts ("07" stands before "7").
 */
export function compareNumbers(a: string, b: string): number {
  const aCounts = DIGITS.test(a);
  if (aCounts !== DIGITS.test(b)) return aCounts ? -1 : 1;
  return (aCounts ? compareValues(a, b) : 0) || compareCodePoints(a, b);
}

function compareValues(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return left.length - right.length || compareCodePoints(left, right);
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
