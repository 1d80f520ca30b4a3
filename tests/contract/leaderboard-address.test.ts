import { expect, test } from 'vitest';
import {
	leaderboardQuery,
	readLeaderboardAddress,
	type LeaderboardAddress
} from '#lib/contract/leaderboard-address.ts';

const read = (query: string) => readLeaderboardAddress(new URLSearchParams(query));
const everything: LeaderboardAddress = { kind: null, tag: null, from: null, to: null };

test('an address that says nothing is about everything, and so is one that nobody meant', () => {
	expect(read('')).toEqual(everything);
	expect(read('kind=numeric&from=yesterday&tag=')).toEqual(everything);
	expect(leaderboardQuery(everything)).toBe('');
});

test('what an address says comes back', () => {
	const address: LeaderboardAddress = {
		...{ kind: 'multiple_choice', tag: 'sea & land' },
		...{ from: '2025-01-01', to: '2025-12-31' }
	};
	expect(read(leaderboardQuery(address))).toEqual(address);
});
