import { describe, expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { fileOf, importing, row } from '../../support/import-files.ts';

const A = fileOf('a.csv', [row('Rain?'), row('Snow?')]);
/** A longer edition of it. */
const LONGER = fileOf('longer.csv', [
	...[row('Rain?'), row('Snow?')],
	...[row('Rain?', { day: 3, p: 0.4, outcome: 'yes' }), row('Hail?', { forecaster: 'Bo', p: 0.6 })]
]);
const SEEN = ['Hail? Bo 0.6', 'Rain? Ida 0.3, Ida 0.4, yes', 'Snow? Ida 0.3'];
const NOTHING_NEW = { questions: 0, forecasts: 0, resolutions: 0 };

describe('a file whose import was broken off', () => {
	test('and came in a longer edition meanwhile, adds nothing twice', async () => {
		const { breakOff, keep, check, seen } = importing(testApp());
		await breakOff(A);
		await keep(LONGER);
		expect(await check(A)).toMatchObject({ counts: NOTHING_NEW, brokenOff: false });
		await expect(keep(A)).rejects.toThrow(/is here already/);
		expect(await seen()).toEqual(SEEN);
	});

	test('after it had added to an earlier question, adds no forecast or outcome twice', async () => {
		const { breakOff, keep, check, seen } = importing(testApp());
		await keep(A);
		await breakOff(LONGER);
		await keep(fileOf('third.csv', [row('Rain?', { day: 3, p: 0.4, outcome: 'yes' })]));
		expect(await check(LONGER)).toMatchObject({
			counts: { questions: 1, forecasts: 1, resolutions: 0 },
			brokenOff: false
		});
		await keep(LONGER);
		expect(await seen()).toEqual(SEEN);
	});

	test('is called broken off no more once it was kept anew', async () => {
		const { breakOff, keep, undo, list } = importing(testApp());
		await breakOff(LONGER);
		const { id } = await keep(A);
		await keep(LONGER);
		await expect(undo(id)).rejects.toThrow(/“longer.csv”.*Undo that one first/);
		expect((await list()).map(({ state }) => state)).toEqual(['applied', 'applied', 'left']);
	});
});

describe('while an import is being written', () => {
	test('none that it may rest on is undone or applied again', async () => {
		const { keep, undo, redo, seen, list } = importing(testApp());
		const { id } = await keep(A);
		const other = await keep(fileOf('other.csv', [row('Hail?')]));
		await undo(other.id);
		let asked = 0;
		await keep(LONGER, async () => {
			asked++;
			await expect(undo(id)).rejects.toThrow(/being written/);
			await expect(redo(other.id)).rejects.toThrow(/being written/);
		});
		expect(asked).toBeGreaterThan(0);
		expect(await seen()).toEqual(SEEN);
		expect((await list()).map(({ state }) => state)).toEqual(['applied', 'undone', 'applied']);
	});

	test('one that was broken off before is not the one being written', async () => {
		const { breakOff, keep, list } = importing(testApp());
		await breakOff(A);
		let states: string[] = [];
		await keep(LONGER, async () => {
			states = (await list()).map(({ state }) => state);
		});
		expect(states.sort()).toEqual(['broken_off', 'writing']);
	});
});

describe('two files that share a question', () => {
	const X = fileOf('x.csv', [row('One?'), row('Two?')]);
	const Y = fileOf('y.csv', [row('One?'), row('Three?')]);
	const BOTH = ['One? Ida 0.3', 'Three? Ida 0.3', 'Two? Ida 0.3'];

	test('can both be here, in whatever order they were undone: dropped again, a file brings what is new', async () => {
		const { keep, undo, redo, seen } = importing(testApp());
		const x = await keep(X);
		await undo(x.id);
		const y = await keep(Y);
		await expect(redo(x.id)).rejects.toThrow(/“One\?” has come again.*Drop “x.csv” again/);
		await keep(X);
		expect(await seen()).toEqual(BOTH);
		await expect(redo(x.id)).rejects.toThrow(/Drop “x.csv” again/);
		await expect(keep(X)).rejects.toThrow(/is here already/);
		await undo(y.id);
		expect(await seen()).toEqual(['Two? Ida 0.3']);
		await keep(Y);
		expect(await seen()).toEqual(BOTH);
	});

	test('an undone one is offered for applying again only while that brings all that is new', async () => {
		const { keep, check, undo, seen } = importing(testApp());
		const x = await keep(X);
		await undo(x.id);
		expect((await check(X)).undone).toBe(x.id);
		const y = await keep(Y);
		expect(await check(X)).toMatchObject({ undone: null, counts: { questions: 1 } });
		const rest = await keep(X);
		await undo(rest.id);
		expect((await check(X)).undone).toBe(rest.id);
		await undo(y.id);
		expect(await check(X)).toMatchObject({ undone: null, counts: { questions: 2 } });
		await keep(X);
		expect(await seen()).toEqual(['One? Ida 0.3', 'Two? Ida 0.3']);
	});

	test('one that rests on another says how to bring it back, and either way does', async () => {
		const { keep, undo, redo, seen } = importing(testApp());
		const first = await keep(A);
		const second = await keep(LONGER);
		await undo(second.id);
		await undo(first.id);
		await expect(redo(second.id)).rejects.toThrow(
			/“a.csv”. Apply that one first, or drop “longer.csv” again/
		);
		const anew = await keep(LONGER);
		expect(await seen()).toEqual(SEEN);
		await undo(anew.id);
		await redo(first.id);
		await redo(second.id);
		expect(await seen()).toEqual(SEEN);
	});
});

describe('applying again', () => {
	const withOutcome = (name: string, outcome: string) =>
		fileOf(name, [row('Rain?', { outcome }), row('Rain?', { day: 4, p: 0.9 })]);

	test('neither says a forecast twice nor changes an outcome without a word', async () => {
		const { keep, check, undo, redo, seen } = importing(testApp());
		await keep(A);
		const b = await keep(withOutcome('b.csv', 'yes'));
		await undo(b.id);
		const c = await keep(withOutcome('c.csv', 'no'));
		await undo(c.id);
		await redo(b.id);
		const before = await seen();
		expect(before).toEqual(['Rain? Ida 0.3, Ida 0.9, yes', 'Snow? Ida 0.3']);
		await expect(redo(c.id)).rejects.toThrow(/“Rain\?” has come again.*Drop “c.csv” again/);
		const { counts, problems } = await check(withOutcome('c.csv', 'no'));
		expect(counts).toMatchObject(NOTHING_NEW);
		expect(problems[0]?.reason).toMatch(/another one is recorded here/);
		expect(await seen()).toEqual(before);
	});

	test.each(['first', 'last'])(
		'refuses an outcome beside that of another, the %s',
		async (which) => {
			const { keep, undo, redo } = importing(testApp());
			await keep(A);
			const b = await keep(fileOf('b.csv', [row('Rain?', { outcome: 'yes' })]));
			await undo(b.id);
			const c = await keep(fileOf('c.csv', [row('Rain?', { outcome: 'no' })]));
			if (which === 'first') await expect(redo(b.id)).rejects.toThrow(/has come again/);
			await undo(c.id);
			await redo(b.id);
			await expect(redo(c.id)).rejects.toThrow(/has come again/);
		}
	);

	test('goes under what a member has recorded since', async () => {
		const app = testApp();
		const { keep, undo, redo, seen } = importing(app);
		await keep(A);
		const b = await keep(fileOf('b.csv', [row('Rain?', { outcome: 'yes' })]));
		await undo(b.id);
		const api = app.as(app.ann);
		const { rows } = await api.question.list({ spaceId: app.space, limit: 100 });
		const rain = rows.find(({ title }) => title === 'Rain?');
		if (rain === undefined) throw new Error('no question');
		const knownAt = Date.UTC(2025, 9, 9);
		await api.resolution.record({
			questionId: rain.id,
			outcomeKind: 'no',
			knownAt,
			corrects: null
		});
		await redo(b.id);
		expect((await seen())[0]).toBe('Rain? Ida 0.3, no, yes');
	});
});
