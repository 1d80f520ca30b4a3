import { expect, test } from 'vitest';
import { byUrgency, reasonsToLook } from '#lib/domain/attention.ts';
import { DAY } from '#lib/domain/time.ts';

const now = 100 * DAY;
const calm = {
	closesAt: now + 60 * DAY,
	lastAt: now - DAY,
	hasNumber: true,
	newEvidence: 0,
	edited: false,
	crowdMoved: null
};
const kinds = (standing: Partial<Parameters<typeof reasonsToLook>[0]>) =>
	reasonsToLook({ ...calm, ...standing }, now).map((reason) => reason.kind);

test('each change since one’s last word is a reason, the most pressing first', () => {
	expect(kinds({})).toEqual([]);
	expect(
		kinds({
			edited: true,
			newEvidence: 2,
			crowdMoved: -0.05,
			closesAt: now + DAY,
			lastAt: now - 11 * DAY
		})
	).toEqual([...['edited', 'evidence', 'moved', 'closing', 'old']]);
	expect(kinds({ crowdMoved: 0.049 })).toEqual([]);
});

test('a question one never forecast on is a reason in its last month; one withdrawn from is none', () => {
	expect(kinds({ lastAt: null, hasNumber: false, closesAt: now + 30 * DAY })).toEqual([
		'no_number'
	]);
	expect(kinds({ lastAt: null, hasNumber: false, closesAt: now + 31 * DAY })).toEqual([]);
	expect(kinds({ hasNumber: false, edited: true })).toEqual([]);
});

test('urgency goes by the first reason, then by closing', () => {
	const item = (kind: 'edited' | 'old', closesAt: number) => ({
		reasons: [kind === 'old' ? { kind, since: 0 } : { kind }],
		closesAt
	});
	const sorted = [item('old', 1), item('edited', 9), item('edited', 3)].sort(byUrgency);
	expect(sorted.map((each) => each.closesAt)).toEqual([3, 9, 1]);
});
