import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportId } from '#lib/domain/ids.ts';
import { testApp } from '../../support/app.ts';
import { fileOf, importing, row } from '../../support/import-files.ts';

/** Files that share questions, forecasts and outcomes in every way; two of them do not agree about an outcome. */
const FILES = [
	['One? 2', 'Two? 2'],
	['One? 2', 'Two? 2', 'One? 3', 'Three? 2'],
	['Two? 2 yes', 'Three? 2', 'Three? 3'],
	['Two? 2 no', 'One? 3', 'Four? 2']
];
const dropped = FILES.map((lines, i) =>
	fileOf(
		`${String(i)}.csv`,
		lines.map((line) => {
			const [question = '', day, outcome = ''] = line.split(' ');
			return row(question, { day: Number(day), p: Number(day) / 10, outcome });
		})
	)
);
const steps = fc.array(
	fc.tuple(fc.constantFrom('keep', 'keep', 'break off', 'undo', 'redo'), fc.nat(FILES.length - 1)),
	{ maxLength: 12 }
);

test('in whatever order files are kept, broken off, undone and applied again, each brings what is new in it, and nothing is there twice', async () => {
	await fc.assert(
		fc.asyncProperty(steps, async (order) => {
			const app = testApp();
			const { keep, breakOff, undo, redo, list, seen } = importing(app);
			for (const [step, n] of order) {
				const file = dropped[n] ?? [];
				if (step === 'keep') {
					await keep(file).catch(expectSentence(/is here already/));
					expectHeld(await seen(), FILES[n] ?? []);
				} else if (step === 'break off') await breakOff(file);
				else {
					const id = await latestOf(list, n);
					if (id === undefined) continue;
					await (step === 'undo' ? undo(id) : redo(id)).catch(expectSentence(SENTENCES));
				}
				expectNothingTwice(await seen());
			}
			expect([...app.store.rows.findings()]).toEqual([]);
		}),
		{ numRuns: 30 }
	);
});

const SENTENCES =
	/never finished|undone already|not undone|Undo that one first|Apply that one first, or drop|Drop “\d.csv” again/;

const expectSentence = (sentence: RegExp) => (error: unknown) => {
	expect(String(error)).toMatch(sentence);
};

type List = ReturnType<typeof importing>['list'];

async function latestOf(list: List, n: number): Promise<ImportId | undefined> {
	return (await list()).find(({ files }) => files[0] === `${String(n)}.csv`)?.id;
}

function expectHeld(seen: readonly string[], lines: readonly string[]): void {
	for (const line of lines) {
		const [question = '', day] = line.split(' ');
		const found = seen.find((one) => one.startsWith(question));
		expect(found).toContain(`Ida ${String(Number(day) / 10)}`);
	}
}

function expectNothingTwice(seen: readonly string[]): void {
	const titles = seen.map((line) => line.split(' ')[0]);
	expect(new Set(titles).size).toBe(titles.length);
	for (const line of seen) {
		const said = line.split(/[ ,]+/).filter((word) => word !== 'Ida');
		expect(new Set(said).size).toBe(said.length);
		expect(said.filter((word) => word === 'yes' || word === 'no').length).toBeLessThan(2);
	}
}
