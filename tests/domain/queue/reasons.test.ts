import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { CALM, kinds, NOW, said } from '../../support/standings.ts';

const items = { items: 2, at: NOW - DAY / 2 };
const moved = [{ optionId: null, from: 0.5, to: 0.7 }];
const mentioned = { kind: 'mentioned' as const, recordedAt: NOW - DAY / 2 };

describe('why a question needs somebody', () => {
	test('is nothing while nothing happened', () => {
		expect(kinds({})).toEqual([]);
		expect(CALM.last).not.toBeNull();
	});

	test('is each thing that happened, the most urgent first', () => {
		expect(
			kinds({
				...{ told: [mentioned], closesAt: NOW + DAY / 2, resolvesBy: NOW, editedAt: NOW - 1 },
				...{ evidence: items, crowd: moved, last: said(30) }
			})
		).toEqual(['told', 'closing', 'due', 'edited', 'evidence', 'moved', 'old']);
	});

	test('is never having forecast, from the day it is asked or from a day somebody set', () => {
		expect(kinds({ last: null })).toEqual(['no_number']);
		expect(kinds({ last: null }, { rules: { noNumberDays: 59 } })).toEqual([]);
		expect(kinds({ last: null }, { rules: { noNumberDays: 60 } })).toEqual(['no_number']);
		expect(kinds({ last: null, closesAt: NOW + DAY / 2 })).toEqual(['closing', 'no_number']);
	});

	test('is only its answer where somebody took their number back', () => {
		const withdrawn = { last: said(30, true), evidence: items, crowd: moved, editedAt: NOW };
		expect(kinds(withdrawn)).toEqual([]);
		expect(kinds({ ...withdrawn, resolvesBy: NOW })).toEqual(['due']);
	});

	test('is its answer once that is due, open or closed, and never once it is settled', () => {
		expect(kinds({ resolvesBy: NOW })).toEqual(['due']);
		expect(kinds({ closesAt: NOW - 1, resolvesBy: NOW })).toEqual(['due']);
		expect(kinds({ closesAt: NOW - 1, resolvesBy: NOW + 1, evidence: items })).toEqual([]);
		expect(kinds({ resolvesBy: NOW, isSettled: true, told: [mentioned] })).toEqual(['told']);
	});

	test('is nothing before it opens', () => {
		expect(kinds({ opensAt: NOW + 1, last: null })).toEqual([]);
		expect(kinds({ opensAt: NOW, last: null })).toEqual(['no_number']);
	});

	test('is only what they were told, for who may not forecast', () => {
		const much = { last: null, resolvesBy: NOW, told: [mentioned] };
		expect(kinds(much, { mayForecast: false })).toEqual(['told']);
	});

	test('is nothing that somebody has switched off', () => {
		const much = { evidence: items, crowd: moved, last: said(30) };
		expect(kinds(much, { rules: { off: ['evidence', 'old'] } })).toEqual(['moved']);
	});
});

describe('a threshold', () => {
	test('for closing wants one look in the last week and one on the last day', () => {
		const closes = (days: number, lastDaysAgo: number) =>
			kinds({ closesAt: NOW + days * DAY, last: said(lastDaysAgo) });
		expect(closes(7, 1)).toEqual(['closing']);
		expect(closes(7.1, 1)).toEqual([]);
		// Looked at since the week began, then again since the last day did.
		expect(closes(5, 1)).toEqual([]);
		expect(closes(0.5, 1)).toEqual(['closing']);
		expect(closes(0.5, 0.25)).toEqual([]);
	});

	test('for the crowd is in log-odds: near the ends fewer points are news', () => {
		const move = (from: number, to: number) => kinds({ crowd: [{ optionId: null, from, to }] });
		expect(move(0.5, 0.6)).toEqual([]);
		expect(move(0.5, 0.63)).toEqual(['moved']);
		expect(move(0.05, 0.09)).toEqual(['moved']);
		expect(move(0.09, 0.05)).toEqual(['moved']);
	});

	test('for the crowd takes the option that moved furthest', () => {
		const crowd = [
			{ optionId: 'o_1' as const, from: 0.5, to: 0.52 },
			{ optionId: 'o_2' as const, from: 0.1, to: 0.3 }
		];
		expect(kinds({ crowd })).toEqual(['moved']);
		expect(kinds({ crowd: crowd.slice(0, 1) })).toEqual([]);
	});

	test('for age is a share of the question’s life', () => {
		const last = (daysAgo: number) => kinds({ last: said(daysAgo) });
		expect(last(19.9)).toEqual([]);
		expect(last(20)).toEqual(['old']);
		expect(kinds({ last: said(20) }, { rules: { lifeShare: 0.3 } })).toEqual([]);
	});

	test('a row answers what somebody was told before it, and not what came after', () => {
		expect(kinds({ told: [{ ...mentioned, recordedAt: NOW - 2 * DAY }] })).toEqual([]);
		expect(kinds({ told: [mentioned] })).toEqual(['told']);
	});
});
