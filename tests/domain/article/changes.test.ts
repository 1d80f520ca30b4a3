import { expect, test } from 'vitest';
import { withContext } from '#lib/domain/article/changes.ts';

const LONG = 'one two three four five six seven eight';

test('between changes stands only what tells where they are, in whole words', () => {
	const changes = [
		{ kind: 'same', text: LONG },
		{ kind: 'removed', text: ' nine' },
		{ kind: 'added', text: ' ten' },
		{ kind: 'same', text: ` ${LONG} ` },
		{ kind: 'added', text: 'eleven' },
		{ kind: 'same', text: ` ${LONG}` }
	] as const;
	expect(withContext(changes, 13).map(({ text }) => text)).toEqual([
		...['… seven eight', ' nine', ' ten', ' one two … seven eight ', 'eleven', ' one two …']
	]);
});

test('what is short, and all that changed, stays whole', () => {
	const changes = [
		{ kind: 'same', text: 'A' },
		{ kind: 'added', text: LONG }
	] as const;
	expect(withContext(changes, 5)).toEqual(changes);
});
