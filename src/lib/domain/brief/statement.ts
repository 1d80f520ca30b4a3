/**
 * A question as the statement that it asks about; null where it is no plain English “Will …?”.
 *
 * English puts “will” in front to ask and behind the subject to state, so all that has to be found is the verb. It is looked
 * for among those that news is made of; a question with none of them is left to its author.
 *
 * @example asStatement('Will Trump and Putin meet in Budapest?') // => 'Trump and Putin will meet in Budapest'
 */
export function asStatement(title: string): string | null {
	const [, asked] = /^will\s+(.+?)\s*\?*$/isu.exec(title.trim()) ?? [];
	if (asked === undefined) return null;
	const words = asked.split(/\s+/u);
	const verb = findVerb(words);
	if (verb === null) return null;
	const at = isBefore(words[verb - 1] ?? '') && verb > 1 ? verb - 1 : verb;
	return [...words.slice(0, at), 'will', ...words.slice(at)].join(' ');
}

/** The first word that can only be a verb; else the first that can be one. */
function findVerb(words: readonly string[]): number | null {
	const find = (verbs: ReadonlySet<string>) =>
		words.findIndex((word, i) => i > 0 && verbs.has(bare(word)) && !HOLDS.has(bare(words[i - 1])));
	const found = [find(VERBS), find(NOUNS_TOO)].find((i) => i > 0);
	return found ?? null;
}

const bare = (word = ''): string => word.toLowerCase().replace(/[^\p{L}]+$/u, '');

/** “not” and “formally” stand between “will” and the verb. */
const isBefore = (word: string): boolean =>
	word === 'not' || (/^\p{Ll}{3,}ly$/u.test(word) && !NO_ADVERBS.has(word));
const NO_ADVERBS = new Set(['ally', 'anomaly', 'assembly', 'family', 'monopoly', 'supply']);

/** After one of these a verb is not the sentence's own, or is a noun. */
const HOLDS = new Set(
	'to and or nor can could may might must shall should would who which that a an the of its their his her no any'.split(
		' '
	)
);
const VERBS = new Set(
	`be have become meet win happen take hold occur agree announce sign ratify adopt approve reject leave resign remain stay
reach exceed impose withdraw declare recognise recognize join enter invade seize annex publish elect appoint dissolve extend
expire deploy send deliver arrive travel go come say tell accept refuse resume begin cease continue lose gain attend
participate speak negotiate introduce suspend cancel postpone confirm deny nominate qualify receive make do get see find give
keep bring lead grow break die survive exist apply belong contain include provide produce require restore retain secure serve
succeed fail undergo unite expel arrest convict acquit indict impeach oust overthrow liberate evacuate surrender retreat
advance occupy bomb destroy detonate intercept shut reopen abolish repeal enact amend override invoke acquire buy sell pay`.split(
		/\s+/u
	)
);
/** Verbs that are nouns as well: “the vote share” and “vote”. */
const NOUNS_TOO = new Set(
	`fall rise increase decrease drop cut end start stop open close vote call host visit talk attack strike launch test release
report lift pass collapse default hit cross top rain snow run return change move place record break support back ban block
transfer trade trigger use claim command control fire force head hand name order plan play post project race rally score share
show sink step surge swap tour turn walk work`.split(/\s+/u)
);
