import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Leaderboard from '#lib/ui/charts/Leaderboard.svelte';
import { boardRows, type BoardMark } from '#lib/ui/charts/leaderboard/groups.ts';
import {
	boardSentence,
	boardTable,
	readMark,
	sayInterval
} from '#lib/ui/charts/leaderboard/words.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { pictureOf } from './picture.ts';

const brier = brierScale(() => 'one_outcome');

function mark(name: string, estimate: number, more: Partial<BoardMark> = {}): BoardMark {
	const [low, high] = [estimate - 0.012, estimate + 0.014];
	return {
		...{ forecasterId: `w_${name}`, name, isYou: false, rank: { best: 1, worst: 3 } },
		...{ estimate, low, high, isReliable: true, questions: 84, coverage: 0.8, brier: 0.14 },
		...more
	};
}
const people = [
	mark('Ann', -0.021, { rank: { best: 1, worst: 2 } }),
	mark('Bob', -0.004, { isYou: true }),
	mark('A name so long that it would run into the picture', 0.03, { rank: { best: 2, worst: 3 } })
];
const short = mark('Cyd', 0.01, { rank: null, questions: 12, brier: null });
const shorter = mark('Dan', 0.4, { rank: null, questions: 4, isReliable: false });
const groups = [
	{ title: 'People', mayRank: true, marks: people },
	{ title: 'Too few to rank', mayRank: true, marks: [short, shorter] },
	{ title: 'Bots', mayRank: false, marks: [mark('Robo', -0.03, { rank: null })] }
];

test('the board looks as it did', async () => {
	const { body } = render(Leaderboard, { props: { groups, brier } });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/leaderboard.svg');
});

describe('who is drawn', () => {
	test('whoever has too few to be ranked has a hollow dot, and under ten questions none', () => {
		const { body } = render(Leaderboard, { props: { groups, brier } });
		expect(body.match(/<circle/g)).toHaveLength(5);
		expect(body.match(/<circle[^>]*fill="var\(--paper\)"/g)).toHaveLength(1);
		expect(body).not.toContain('Dan');
	});

	test('one group alone needs no title', () => {
		expect(boardRows(groups.slice(0, 1)).map(({ kind }) => kind)).toEqual(['mark', 'mark', 'mark']);
		expect(boardRows(groups).filter(({ kind }) => kind === 'title')).toHaveLength(3);
	});

	test('of hundreds the first thirty are, and whoever looks', () => {
		const many = Array.from({ length: 200 }, (_, i) =>
			mark(`P${i}`, i / 1000, { isYou: i === 150 })
		);
		const rows = boardRows([{ title: 'People', mayRank: true, marks: many }]);
		expect(rows).toHaveLength(31);
		expect(rows.at(-1)).toMatchObject({ mark: { name: 'P150' } });
		expect(boardTable([{ title: 'People', mayRank: true, marks: many }], brier).rows).toHaveLength(
			200
		);
	});
});

test('at the cursor a mark is read with every figure of its row', () => {
	expect(readMark(short, brier).map(({ label, text }) => `${label} ${text}`)).toEqual([
		...['Relative Brier +0.010', '90% interval −0.002 to +0.024', 'Questions 12', 'Coverage 80.0%']
	]);
	expect(readMark(people[0] ?? short, brier)[0]).toMatchObject({ label: 'Rank', text: '1–2' });
});

describe('the sentence', () => {
	const board = (marks: readonly BoardMark[]) => [{ title: 'People', mayRank: true, marks }];

	test('says how many may be first, with whose mean is best, and where you stand', () => {
		expect(boardSentence(board(people), brier)).toBe(
			'2 of 3 people may be first; noise does not tell them apart. The best mean is Ann’s, −0.021 (90% −0.033 to −0.007) on 84 questions. You stand between ranks 1 and 3.'
		);
	});

	test('names who is clearly first', () => {
		const clear = [
			mark('Ann', -0.1, { rank: { best: 1, worst: 1 } }),
			mark('Bob', 0, { isYou: true, rank: { best: 2, worst: 2 } })
		];
		expect(boardSentence(board(clear), brier)).toContain(
			'Ann is clearly first of 2 people: −0.100'
		);
		expect(boardSentence(board(clear), brier)).toContain('You stand at rank 2.');
		const [first, second] = clear;
		if (first === undefined || second === undefined) throw new Error('two');
		expect(
			boardSentence(
				board([
					{ ...first, isYou: true },
					{ ...second, isYou: false }
				]),
				brier
			)
		).toContain('You are clearly first');
	});

	test('says so where nobody can be told apart, where there is one, and where there is none', () => {
		const equal = people.map((one) => ({ ...one, rank: { best: 1, worst: 3 } }));
		expect(boardSentence(board(equal), brier)).toContain('all 3 people share one rank');
		expect(boardSentence(board(people.slice(0, 1)), brier)).toContain(
			'Nobody else has questions enough'
		);
		expect(boardSentence(board([short]), brier)).toContain('Nobody has questions enough');
		const imported = { title: 'Imported people', mayRank: false, marks: [short] };
		expect(boardSentence([imported], brier)).toBe(
			'Nobody is ranked here: only people of the space are.'
		);
	});

	test('an interval that ends next to 0 says on which side', () => {
		expect(sayInterval({ low: -0.0003, high: 0.0141 }, brier)).toBe('−0.000 to +0.014');
		expect(sayInterval({ low: 0, high: 0.0002 }, brier)).toBe('0.000 to +0.000');
	});

	test('and everything else says twice the number where both outcomes are added', () => {
		const added = brierScale(() => 'all_outcomes');
		expect(boardSentence(board(people), added)).toContain('−0.042 (90% −0.066 to −0.014)');
		const { body } = render(Leaderboard, { props: { groups, brier: added } });
		expect(body).toContain('Relative Brier 0–2');
		const { columns, rows } = boardTable(groups, added);
		expect(columns.map(({ label }) => label)).toContain('Brier 0–2');
		expect(rows[0]?.[3]).toEqual({ text: '−0.042', value: -0.042 });
		expect(rows[4]?.[4]?.value).toBeNull();
	});
});
