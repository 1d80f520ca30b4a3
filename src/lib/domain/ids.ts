import type { Instant } from './time.ts';

/** What each prefix names. An id says what it points at, and two kinds do not mix. */
export const PREFIXES = {
	s: 'space',
	u: 'user',
	w: 'forecaster',
	q: 'question',
	v: 'question version',
	o: 'option',
	f: 'forecast',
	r: 'resolution',
	src: 'source',
	sg: 'grade of a source',
	sm: 'merging of a source',
	a: 'article',
	cap: 'capture',
	ao: 'origin of an article',
	e: 'evidence',
	j: 'assessment',
	inv: 'invitation',
	ses: 'session',
	tok: 'token',
	imp: 'import',
	ser: 'series',
	n: 'notice',
	prop: 'proposal',
	step: 'step',
	sec: 'rule of a second person',
	op: 'opening',
	ap: 'appraisal',
	og: 'origin of items',
	pr: 'prior',
	cl: 'clarification',
	c: 'comment',
	cs: 'step of a comment',
	note: 'private note',
	mc: 'condition',
	mcs: 'step of a condition',
	fd: 'feed',
	m: 'mail',
	snd: 'sending',
	b: 'brief'
} as const;
export type Prefix = keyof typeof PREFIXES;
export type Id<P extends Prefix> = `${P}_${string}`;

export type SpaceId = Id<'s'>;
export type UserId = Id<'u'>;
export type ForecasterId = Id<'w'>;
export type QuestionId = Id<'q'>;
export type VersionId = Id<'v'>;
export type OptionId = Id<'o'>;
export type ForecastId = Id<'f'>;
export type ResolutionId = Id<'r'>;
export type SourceId = Id<'src'>;
export type SourceGradeId = Id<'sg'>;
export type SourceMergeId = Id<'sm'>;
export type ArticleId = Id<'a'>;
export type CaptureId = Id<'cap'>;
export type ArticleOriginId = Id<'ao'>;
export type EvidenceId = Id<'e'>;
export type AssessmentId = Id<'j'>;
export type InvitationId = Id<'inv'>;
export type SessionId = Id<'ses'>;
export type TokenId = Id<'tok'>;
export type ImportId = Id<'imp'>;
export type SeriesId = Id<'ser'>;
export type NoticeId = Id<'n'>;
export type ProposalId = Id<'prop'>;
export type OpeningId = Id<'op'>;
export type AppraisalId = Id<'ap'>;
export type PriorId = Id<'pr'>;
export type StepId = Id<'step'>;
export type SecondPersonId = Id<'sec'>;
export type ClarificationId = Id<'cl'>;
export type CommentId = Id<'c'>;
export type NoteId = Id<'note'>;
export type MindChangerId = Id<'mc'>;
export type FeedId = Id<'fd'>;
export type MailId = Id<'m'>;
/** Made in a browser, so that what it sends twice is taken once. */
export type SendingId = Id<'snd'>;
export type BriefId = Id<'b'>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A prefixed id whose text order is its creation order: 10 characters of time, then 10 of chance.
 *
 * @param random returns a number in [0, 1), so that tests can fix it
 */
export function makeId<P extends Prefix>(prefix: P, now: Instant, random: () => number): Id<P> {
	let time = '';
	for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32))
		time = ALPHABET.charAt(rest % 32) + time;
	let chance = '';
	for (let i = 0; i < 10; i++) chance += ALPHABET.charAt(Math.floor(random() * 32));
	return `${prefix}_${time}${chance}`;
}

const SHAPE = /^[a-z]+_[0-9a-hjkmnp-tv-z]{20}$/;

/** Whether `text` has the shape of an id of this kind; it says nothing about existence. */
export function isId<P extends Prefix>(prefix: P, text: string): text is Id<P> {
	return text.startsWith(`${prefix}_`) && SHAPE.test(text);
}
