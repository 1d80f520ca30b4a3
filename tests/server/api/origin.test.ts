import { expect, test } from 'vitest';
import type { EvidenceId } from '#lib/domain/ids.ts';
import { testApp } from '../../support/app.ts';

/** A question with items 1 to 5 by Ann, who owns the space, and 6 by Bob, who forecasts in it. */
async function withItems() {
	const app = testApp();
	const { as, ann, bob, space: spaceId } = app;
	const questionId = app.ask();
	const attach = [{ questionId, stance: 'for', strength: 'moderate' } as const];
	const ids: EvidenceId[] = [];
	for (const who of [ann, ann, ann, ann, ann, bob])
		ids.push((await as(who).evidence.add({ spaceId, claim: 'Clouds.', attach })).id);
	const of = (numbers: readonly number[]) => numbers.map((number) => ids[number - 1] ?? 'e_');
	const group = (numbers: readonly number[], who = ann) =>
		as(who).ledger.group({ questionId, evidenceIds: of(numbers) });
	/** The items by what they share, as `123 4 5 6`. */
	const shared = async () => {
		const groups = new Map<string, string>();
		for (const { id, number, origin } of (await as(ann).ledger.get({ questionId })).items)
			groups.set(origin ?? id, `${groups.get(origin ?? id) ?? ''}${String(number)}`);
		return [...groups.values()].join(' ');
	};
	return { ...app, questionId, of, group, shared };
}

test('several items go back to one report at once, and count once with the lowest number', async () => {
	const { as, ann, questionId, group, shared, of } = await withItems();
	const { numbers } = await group([4, 2, 3]);
	expect(numbers).toEqual([2, 3, 4]);
	expect(await shared()).toBe('1 234 5 6');
	const { binary } = await as(ann).ledger.get({ questionId });
	const [second] = of([2]);
	expect(binary?.steps.map(({ countedBy }) => countedBy)).toEqual([
		...[null, null, second, second, null, null]
	]);
});

test('what they shared a report with already comes along, and nothing is written twice', async () => {
	const { group, shared } = await withItems();
	await group([1, 2]);
	await group([3, 4]);
	expect(await group([2, 3])).toMatchObject({ numbers: [1, 2, 3, 4] });
	expect(await shared()).toBe('1234 5 6');
	expect(await group([1, 4])).toEqual({ numbers: [1, 2, 3, 4], written: [] });
});

test('it is taken back as a whole, to what was before and with the grades as they were', async () => {
	const { as, ann, questionId, of, group, shared, store } = await withItems();
	const [first = 'e_'] = of([1]);
	const grade = { questionId, evidenceId: first, sameAs: null };
	await as(ann).ledger.appraise({ ...grade, credibility: 'B2' });
	await group([3, 4]);
	const { written } = await group([1, 2, 3]);
	expect(await shared()).toBe('1234 5 6');
	await as(ann).ledger.takeBack({ questionId, appraisals: written });
	expect(await shared()).toBe('1 2 34 5 6');
	expect((await as(ann).ledger.get({ questionId })).items[0]?.credibility).toBe('B2');
	expect([...store.rows.findings()]).toEqual([]);
});

test('what was said of an item since is not taken back with it', async () => {
	const { as, ann, questionId, of, group, shared } = await withItems();
	const { written } = await group([1, 2]);
	const [second = 'e_'] = of([2]);
	const alone = { questionId, evidenceId: second, credibility: 'C3', sameAs: null };
	await as(ann).ledger.appraise(alone);
	const taking = as(ann).ledger.takeBack({ questionId, appraisals: written });
	await expect(taking).rejects.toThrow(/2 was graded or grouped again/u);
	expect(await shared()).toBe('1 2 3 4 5 6');
});

test('items of others are for editors, and those of another question for nobody', async () => {
	const { as, ann, bob, questionId, ask, of, group, shared } = await withItems();
	await expect(group([6, 1], bob)).rejects.toThrow(/report with 1/u);
	await expect(group([1])).rejects.toThrow(/at least two/u);
	const elsewhere = ask({ title: 'Will it snow?' });
	const evidenceIds = of([1, 2]);
	const api = as(ann).ledger;
	await expect(api.group({ questionId: elsewhere, evidenceIds })).rejects.toThrow(/No such/u);
	const { written } = await group([1, 2]);
	const taken = { questionId: elsewhere, appraisals: written };
	await expect(api.takeBack(taken)).rejects.toThrow(/No such/u);
	await expect(as(bob).ledger.takeBack({ questionId, appraisals: written })).rejects.toThrow(
		/editors/u
	);
	expect(await shared()).toBe('12 3 4 5 6');
});
