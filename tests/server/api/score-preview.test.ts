import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

/** Two who changed their minds on the way, one of them after half of the time. */
async function forecastOn(kind: 'binary' | 'multiple_choice') {
	const app = testApp();
	const { as, ann, bob, ask, clock, store } = app;
	const options = ['Low', 'Middle', 'High'].map((label) => ({ label, isOther: false }));
	const questionId =
		kind === 'binary' ? ask() : ask({ kind, ordered: true, title: 'How high?', options });
	const ids = store.questions.options(questionId).map(({ id }) => id);
	const state = (who: typeof ann, numbers: readonly number[]) =>
		as(who).forecast.state({
			questionId,
			...(kind === 'binary'
				? { probability: numbers[0] ?? 0 }
				: { distribution: Object.fromEntries(ids.map((id, i) => [id, numbers[i] ?? 0])) })
		});
	await state(ann, [0.2, 0.3, 0.5]);
	clock.at = T0 + 3 * DAY;
	await state(bob, [0.8, 0.1, 0.1]);
	clock.at = T0 + 6 * DAY;
	await state(ann, [0.4, 0.4, 0.2]);
	clock.at = T0 + 11 * DAY;
	return { ...app, questionId, optionId: ids[1] ?? null };
}

describe('the scores that are previewed are those that follow', () => {
	test.each([
		['yes', 'binary'],
		['no', 'binary'],
		['option', 'multiple_choice'],
		['annulled', 'binary']
	] as const)('%s', async (outcomeKind, kind) => {
		const { as, ann, bob, questionId, optionId } = await forecastOn(kind);
		const choice = {
			...{ questionId, outcomeKind, knownAt: T0 + 5 * DAY },
			optionId: outcomeKind === 'option' ? optionId : null
		};
		const { scores, voided } = await as(ann).resolution.preview(choice);
		const { id: proposalId } = await as(bob).docket.propose(choice);
		await as(ann).docket.confirm({ questionId, proposalId });
		const stored = await as(ann).resolution.scores({ questionId });
		const shown = (stored?.people ?? []).map(({ forecasterId, name, isYou, scores: by }) => ({
			...{ forecasterId, name, isYou, score: by.brier.score, coverage: by.brier.coverage }
		}));
		expect(scores).toEqual(shown);
		expect(scores).toHaveLength(outcomeKind === 'annulled' ? 0 : 2);
		expect(voided).toHaveLength(1);
	});
});

test('the score of somebody whose numbers are hidden is hidden as well', async () => {
	const { as, ann, bob, vic, space, store, questionId } = await forecastOn('binary');
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, space, vic.id, 'forecaster');
	const { name, settings } = store.spaces.get(space);
	store.spaces.change(writing, space, { name, settings: { ...settings, crowdRule: 'after_own' } });
	const namesFor = async (who: typeof ann) => {
		const choice = { questionId, outcomeKind: 'no', knownAt: T0 + 10 * DAY } as const;
		const { scores } = await as(who).resolution.preview(choice);
		return scores.map((row) => row.name).sort();
	};
	expect(await namesFor(vic)).toEqual([]);
	expect(await namesFor(bob)).toEqual(['Ann', 'Bob']);
});
