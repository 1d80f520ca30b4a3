import { expect, test } from 'vitest';
import {
	binMark,
	isIntervalReliable,
	LEAST_QUESTIONS,
	reliabilityVerdict
} from '#lib/domain/calibration/judgement.ts';

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

test.each([
	[0, false],
	[9, false],
	[10, true]
])('whether an interval from %d questions is reliable: %s', (questions, isReliable) => {
	expect(isIntervalReliable(questions)).toBe(isReliable);
});

test('the numbers of the rules are those of scoring.md C.10', () => {
	expect(LEAST_QUESTIONS).toEqual({ dot: 5, fullDot: 10, interval: 10, verdict: 30 });
});
