import { expect, test } from 'vitest';
import { confidenceOf } from '#lib/domain/words/confidence.ts';

test('a level may stand without its basis, and a basis may not without a level', () => {
	expect(confidenceOf('high', '')).toEqual({ level: 'high', basis: '' });
	expect(confidenceOf(null, '')).toBeNull();
	expect(() => confidenceOf(null, 'Two sources.')).toThrow('Choose low, moderate or high');
});
