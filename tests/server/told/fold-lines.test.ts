import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLines } from '#lib/server/told/fold-lines.ts';

test('folded lines are short in bytes, whole in letters, and unfold to what they were', () => {
	const line = fc
		.string({ unit: 'binary', maxLength: 200 })
		.map((t) => t.replaceAll(/[\r\n]/gu, ''));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
			const told = lines.map((text) => `SUMMARY:${text}`).join('\r\n');
			const folded = foldLines(told);
			expect(folded.replaceAll('\r\n ', '')).toBe(told);
			for (const each of folded.split('\r\n'))
				expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
		})
	);
});
