import { describe, expect, test } from 'vitest';
import { readTable } from '#lib/domain/exchange/csv.ts';

const columns = { required: ['id', 'note'], optional: ['url'] } as const;

/** Line and cells of each row, and line and first words of each problem. */
const read = (text: string) => {
	const { rows, problems } = readTable<'id' | 'note' | 'url'>(text, columns);
	return {
		rows: rows.map(({ line, cell }) => [line, cell('id'), cell('note'), cell('url')]),
		problems: problems.map(({ line, reason }) => `${line}: ${reason}`)
	};
};

describe('rows of a CSV text', () => {
	test('carry the line they begin on, though quoted cells run over several', () => {
		const text = 'id,note\na,"one\ntwo\r\nthree"\n\nb,"said ""no"""\nc,x\n';
		expect(read(text)).toEqual({
			rows: [
				[2, 'a', 'one\ntwo\r\nthree', ''],
				[6, 'b', 'said "no"', ''],
				[7, 'c', 'x', '']
			],
			problems: []
		});
	});

	test.each([
		['a byte order mark', '\uFEFFid,note\na,x\n'],
		['line ends of Windows', 'id,note\r\na,x\r\n'],
		['no line end at all', 'id,note\na,x'],
		['blanks around names and cells', 'id , note\n a,x \n'],
		['a quoted last cell', '"id","note"\n"a","x"'],
		['columns in another order, and others beside them', 'more,note,id\n1,x,a\n'],
		['rows of nothing but commas', 'id,note\na,x\n,\n,']
	])('are read with %s', (_, text) => {
		expect(read(text)).toEqual({ rows: [[2, 'a', 'x', '']], problems: [] });
	});

	test('that do not fit the header are told instead of read', () => {
		const { rows, problems } = read('id,note\na,x,y\nb\nc,"z"z\nd,x\n');
		expect(rows).toEqual([[5, 'd', 'x', '']]);
		expect(problems.map((problem) => problem.slice(0, 27))).toEqual([
			'2: the row has 3 of 2 cells',
			'3: the row has 1 of 2 cells',
			'4: the row has 3 of 2 cells'
		]);
	});

	test.each(['id,note\na,x\nb,"y\nc,z\n', 'id,note\na,x\nb,"yyy', 'id,note\na,x\nb,"y\n\n'])(
		'after a quotation mark that never closes are not guessed at: %j',
		(text) => {
			const { rows, problems } = read(text);
			expect(rows).toEqual([[2, 'a', 'x', '']]);
			expect(problems).toHaveLength(1);
			expect(problems[0]).toMatch(/^3: a quotation mark opens in this row and never closes/);
		}
	);
});

describe('a header', () => {
	test.each([
		['', '1: the file is empty: its first line names the columns, id, note.'],
		['\n\n', '1: the file is empty: its first line names the columns, id, note.'],
		['id;note\na;x', '1: the column id is missing'],
		['id,url\na,x', '1: the column note is missing'],
		['id,note,id\na,x,b', '1: two columns are named id: keep one of them.'],
		['id,note,url,url\na,x,b,c', '1: two columns are named url']
	])('such as %j is not guessed at', (text, problem) => {
		const table = readTable(text, columns);
		expect(table).toMatchObject({ rows: [], isReadable: false });
		expect(read(text).problems[0]).toContain(problem);
	});

	test('may name a column twice that nobody reads', () => {
		expect(read('id,note,x,x\na,b,,').problems).toEqual([]);
	});
});
