import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '#lib/domain/errors.ts';
import type {
	ImportId,
	OptionId,
	QuestionId,
	SeriesId,
	SpaceId,
	VersionId
} from '#lib/domain/ids.ts';
import type { Kind, Schedule } from '#lib/domain/question.ts';
import { questionPayload, versionPayload } from './checks/question.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { question, questionOption, questionTag, questionVersion } from './schema/question.ts';
import { prepareSimilar } from './similar.ts';
import { prepareTagsInUse } from './tags.ts';
import { isAppliedIn } from './visible.ts';
import type { Writing } from './writing.ts';

export type Wording = Schedule & {
	title: string;
	criteria: string;
	background: string;
	tags: string[];
};
export type NewQuestion = Wording & {
	spaceId: SpaceId;
	kind: Kind;
	ordered: boolean;
	options: readonly { label: string; isOther: boolean }[];
	/** What it asks with others, by other days. */
	seriesId?: SeriesId | null;
};
/** Which import a question came with, and what its file calls it. */
export type Imported = { importId: ImportId; importKey: string };
export type Revision = { note: string; minor: boolean };

/** Questions, every version of them, and their options. */
export function questionStore(db: Db, log: EventLog, newId: MakeId) {
	const byId = db
		.select()
		.from(question)
		.where(and(eq(question.id, sql.placeholder('id')), isAppliedIn('question')))
		.prepare();
	const options = db
		.select({
			id: questionOption.id,
			label: questionOption.label,
			position: questionOption.position,
			isOther: questionOption.isOther
		})
		.from(questionOption)
		.where(
			and(
				eq(questionOption.questionId, sql.placeholder('questionId')),
				isNull(questionOption.removedAt)
			)
		)
		.orderBy(asc(questionOption.position))
		.prepare();
	const versions = db
		.select()
		.from(questionVersion)
		.where(eq(questionVersion.questionId, sql.placeholder('questionId')))
		.orderBy(asc(questionVersion.number))
		.prepare();
	const clearTags = db
		.delete(questionTag)
		.where(eq(questionTag.questionId, sql.placeholder('questionId')))
		.prepare();
	const insertQuestion = prepareInsert(db, question);
	const insertVersion = prepareInsert(db, questionVersion);
	const insertOption = prepareInsert(db, questionOption);
	const insertTag = prepareInsert(db, questionTag);
	const find = (id: QuestionId) => byId.get({ id });

	/** Adds a version, and gives back what its event says. */
	const addVersion = (
		writing: Writing,
		ids: { id: VersionId; questionId: QuestionId; number: number },
		wording: Wording,
		{ note, minor }: Revision
	) => {
		const { at, recordedAt, by } = writing;
		const labels = options
			.all({ questionId: ids.questionId })
			.map(({ id, label }) => ({ id, label }));
		const row = { ...pickWording(wording), ...ids, note, minor, options: labels };
		insertVersion({ ...row, at, recordedAt, by });
		const stored = { tags: JSON.stringify(row.tags), options: JSON.stringify(labels) };
		return versionPayload({ ...row, ...stored });
	};
	const setTags = (id: QuestionId, tags: readonly string[]): void => {
		clearTags.run({ questionId: id });
		for (const tag of tags) insertTag({ questionId: id, tag });
	};
	const setOptions = (writing: Writing, id: QuestionId, list: NewQuestion['options']): void => {
		for (const [position, { label, isOther }] of list.entries())
			insertOption({
				id: newId('o', writing.recordedAt),
				questionId: id,
				position,
				label,
				isOther,
				addedAt: writing.at
			});
	};

	const tagsInUse = prepareTagsInUse(db);
	const similar = prepareSimilar(db);
	/** Adds a question with its first version, and gives back what its event says. */
	const insert = (writing: Writing, row: NewQuestion & Partial<Imported>) => {
		const id = newId('q', writing.recordedAt);
		const versionId = newId('v', writing.recordedAt);
		const { spaceId, kind, ordered, importId = null, importKey = null, seriesId = null } = row;
		insertQuestion({
			...pickWording(row),
			...{ id, spaceId, kind, ordered, versionId, importId, importKey, seriesId },
			authorId: writing.by,
			createdAt: writing.at
		});
		const first = { id: versionId, questionId: id, number: 1 };
		setTags(id, row.tags);
		setOptions(writing, id, row.options);
		const version = addVersion(writing, first, row, { note: '', minor: false });
		return {
			id,
			versionId,
			payload: { ...questionPayload({ kind, ordered, seriesId }), version: versionId, ...version }
		};
	};

	return {
		find,
		get: (id: QuestionId) => {
			const row = find(id);
			if (row === undefined) throw new AppError('not_found', 'No such question.');
			return row;
		},
		/** Every question of every space, in the order they were asked; those that an import hides, too. */
		ids: (): QuestionId[] =>
			db
				.select({ id: question.id })
				.from(question)
				.orderBy(asc(question.seq))
				.all()
				.map((row) => row.id),
		options: (questionId: QuestionId) => options.all({ questionId }),
		/** Every version, oldest first; the last is the one in force. */
		versions: (questionId: QuestionId) => versions.all({ questionId }),
		ask: (writing: Writing, row: NewQuestion): QuestionId => {
			const { id, payload } = insert(writing, row);
			const { spaceId } = row;
			log.append(writing, {
				...{ spaceId, verb: 'question.asked', subject: id },
				...{ questionId: id, payload }
			});
			return id;
		},
		/** Adds a question of an import, whose event records it: what that has to say is in `payload`. */
		insertImported: insert,
		/** Puts a new version in force; the earlier ones stay. */
		revise: (writing: Writing, id: QuestionId, wording: Wording, revision: Revision): VersionId => {
			const { spaceId } = byId.get({ id }) ?? missing();
			const number = versions.all({ questionId: id }).length + 1;
			const versionId = newId('v', writing.recordedAt);
			const ids = { id: versionId, questionId: id, number };
			const payload = addVersion(writing, ids, wording, revision);
			db.update(question)
				.set({ ...pickWording(wording), versionId })
				.where(eq(question.id, id))
				.run();
			setTags(id, wording.tags);
			log.append(writing, {
				spaceId,
				verb: 'question.revised',
				subject: versionId,
				questionId: id,
				payload
			});
			return versionId;
		},
		/** New words for an option: the option stays the same one. */
		relabel: (questionId: QuestionId, id: OptionId, label: string): void => {
			db.update(questionOption)
				.set({ label })
				.where(and(eq(questionOption.id, id), eq(questionOption.questionId, questionId)))
				.run();
		},
		/** Other options, while nobody has forecast: the earlier ones stay, taken off. */
		replaceOptions: (writing: Writing, id: QuestionId, list: NewQuestion['options']): void => {
			db.update(questionOption)
				.set({ removedAt: writing.at })
				.where(and(eq(questionOption.questionId, id), isNull(questionOption.removedAt)))
				.run();
			setOptions(writing, id, list);
		},
		/** Questions of a space with any of these words, or words that begin like them, in the title; drafts are nobody's business. */
		similar,
		/** The tags in use in a space, most used of late first; those of drafts are nobody's business. */
		tags: (spaceId: SpaceId) => tagsInUse.all({ spaceId })
	};
}

function missing(): never {
	throw new AppError('not_found', 'No such question.');
}

function pickWording(row: Wording): Wording {
	const { title, criteria, background, tags } = row;
	const { opensAt, deadlineDay, zone, deadlineAt, closesAt, resolvesBy } = row;
	return {
		title,
		criteria,
		background,
		tags,
		opensAt,
		deadlineDay,
		zone,
		deadlineAt,
		closesAt,
		resolvesBy
	};
}
