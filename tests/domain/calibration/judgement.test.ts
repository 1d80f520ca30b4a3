import { expect, test } from 'vitest';
import { binMark, LEAST_QUESTIONS, reliabilityVerdict } from '#lib/domain/calibration/judgement.ts';

test.each([
	[0, 'none'],
	[4, 'none'],
	[5, 'hollow'],
	[9, 'hollow'],
	[10, 'dot']
])('a bin of %d questions gets the mark %s', (questions, mark) => {
	expect(binMark(questions)).toBe(mark);
});

test.each([
	[0, 'none'],
	[1, 'too_few'],
	[29, 'too_few'],
	[30, 'enough']
])('%d resolved questions are %s to judge by', (questions, verdict) => {
	expect(reliabilityVerdict(questions)).toBe(verdict);
});

test('the numbers of the rules are those of scoring.md C.10', () => {
	expect(LEAST_QUESTIONS).toEqual({ dot: 5, fullDot: 10, verdict: 30 });
});
