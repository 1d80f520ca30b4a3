import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { hindsightWords } from '#lib/ui/detail/hindsight.ts';
import { T0, testApp } from '../../support/app.ts';

test('the proof of an outcome did not point the way it went: it reports', async () => {
	const { as, ann, ask, clock, space: spaceId } = testApp();
	const questionId = ask();
	const add = (stance: 'for' | 'against') =>
		as(ann).evidence.add({
			...{ spaceId, claim: 'Clouds.' },
			attach: [{ questionId, stance, strength: 'moderate' }]
		});
	await add('for');
	await add('against');
	clock.at = T0 + 2 * DAY;
	await add('for');
	const words = async () => hindsightWords(await as(ann).question.detail({ questionId }), null);
	expect(await words()).toBeNull();
	await as(ann).resolution.record({
		...{ questionId, outcomeKind: 'yes', knownAt: T0 + DAY, happenedAt: T0 + DAY }
	});
	expect(await words()).toBe(
		'1 of 2 items pointed the way it went. The strongest that did not: 2.'
	);
});

test('of several options an item pointed right where it was likelier under the one that came than under the others', async () => {
	const { as, ann, ask, clock, space: spaceId } = testApp();
	const labels = ['Cut', 'Hold', 'Rise'];
	const questionId = ask({
		kind: 'multiple_choice',
		options: labels.map((label) => ({ label, isOther: false }))
	});
	const { question } = await as(ann).question.detail({ questionId });
	const [cut, hold, rise] = question.options.map(({ id }) => id);
	if (cut === undefined || hold === undefined || rise === undefined) throw new Error('options');
	const nothing = { questionId, stance: 'neither', strength: 'weak' } as const;
	const judge = async (
		...judged: (readonly [typeof cut, 'for' | 'against', 'weak' | 'strong'])[]
	) => {
		const { id } = await as(ann).evidence.add({ spaceId, claim: 'Prices.', attach: [nothing] });
		const options = judged.map(([optionId, stance, strength]) => ({ optionId, stance, strength }));
		await as(ann).ledger.judgeOptions({ questionId, evidenceId: id, options });
	};
	// Strongest on an option that did not come, and still it pointed to the one that did.
	await judge([cut, 'for', 'weak'], [rise, 'against', 'strong']);
	await judge([hold, 'for', 'strong']);
	await judge([cut, 'against', 'weak']);
	await judge();
	clock.at = T0 + 2 * DAY;
	const words = async () => {
		const detail = await as(ann).question.detail({ questionId });
		return hindsightWords(detail, await as(ann).ledger.get({ questionId }));
	};
	expect(await words()).toBeNull();
	await as(ann).resolution.record({
		...{ questionId, outcomeKind: 'option', optionId: cut, knownAt: T0 + DAY }
	});
	expect(await words()).toBe(
		'1 of 3 items pointed to “Cut”, which came. The strongest that did not: 2.'
	);
});
