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
	const words = async () => hindsightWords(await as(ann).question.detail({ questionId }));
	expect(await words()).toBeNull();
	await as(ann).resolution.record({
		...{ questionId, outcomeKind: 'yes', knownAt: T0 + DAY, happenedAt: T0 + DAY }
	});
	expect(await words()).toBe(
		'1 of 2 items pointed the way it went. The strongest that did not: 2.'
	);
});
