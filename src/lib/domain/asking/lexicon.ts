/** Words that stand by themselves, whatever letters they are written in. */
const words = (...all: readonly string[]): RegExp =>
	new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${all.join('|')})(?![\p{L}\p{N}])`, 'giu');

/**
 * Words on which two readers of the same event may differ: nobody can look them up. English, German, Ukrainian.
 *
 * Left out are those with a use that can be counted ("a majority", "a recession").
 */
export const VAGUE = words(
	...['significant(?:ly)?', 'substantial(?:ly)?', 'considerabl[ey]', 'meaningful(?:ly)?', 'major'],
	...['serious(?:ly)?', 'sever(?:e|ely)', 'soon', 'shortly', 'successful(?:ly)?', 'effectively'],
	...['escalat(?:e|es|ed|ion)', 'de-?escalat(?:e|es|ed|ion)', 'improv(?:e|es|ed|ement)'],
	...['worsen(?:s|ed)?', 'deteriorat(?:e|es|ed|ion)', 'normali[sz](?:e|es|ed|ation)', 'crisis'],
	...['tensions?', 'breakthrough', 'progress', 'large-scale', 'widespread', 'mostly', 'largely'],
	...['erheblich\\p{L}*', 'bedeutend\\p{L}*', 'wesentlich\\p{L}*', 'schwerwiegend\\p{L}*', 'bald'],
	...[
		'erfolgreich\\p{L}*',
		'eskalier\\p{L}*',
		'eskalation',
		'verbesser\\p{L}*',
		'verschlechter\\p{L}*'
	],
	...['krise', 'spannungen', 'durchbruch', 'fortschritt\\p{L}*', 'weitgehend'],
	...['значн\\p{L}*', 'суттєв\\p{L}*', 'серйозн\\p{L}*', 'незабаром', 'скоро', 'успішн\\p{L}*'],
	...['ескалаці\\p{L}*', 'деескалаці\\p{L}*', 'поліпш\\p{L}*', 'погірш\\p{L}*', 'криз\\p{L}*'],
	...['напружен\\p{L}*', 'прорив\\p{L}*', 'прогрес\\p{L}*']
);

/** Who is meant by them stands elsewhere, or nowhere. */
export const PRONOUNS = words(...['they', 'them', 'he', 'she', 'sie', 'er', 'вони', 'він', 'вона']);

/** That a source is named which decides. */
export const SOURCE = new RegExp(
	[
		words(
			...[
				'according to',
				'as (?:reported|published|announced|confirmed|stated|recorded) (?:by|in|on)'
			],
			...[
				'(?:reports?|reported|published|announced|confirmed|announces) by',
				'decided by',
				'sources?'
			],
			...[
				'official(?:ly)?',
				'gazette',
				'press release',
				'readout',
				'website',
				'database',
				'statistics'
			],
			...['reuters', 'ap', 'afp', 'bbc', 'cnn', 'bloomberg', 'acled', 'wikipedia'],
			...[
				'laut',
				'gemäß',
				'nach angaben',
				'quellen?',
				'amtlich\\p{L}*',
				'veröffentlicht\\p{L}*',
				'dpa'
			],
			...[
				'згідно з',
				'за даними',
				'за повідомлен\\p{L}*',
				'джерел\\p{L}*',
				'офіційн\\p{L}*',
				'укрінформ'
			]
		).source,
		String.raw`https?://`
	].join('|'),
	'iu'
);

/** That it is said what holds when the source is silent, or sources differ. */
export const UNCLEAR = words(
	...['unclear', 'disput(?:e|ed|es)', 'ambiguous', 'annulled', 'void', 'otherwise', 'in doubt'],
	...['contradict\\p{L}*', 'conflict(?:ing)? reports', '(?:reports|sources) (?:differ|disagree)'],
	...[
		'if (?:no|neither|none|it cannot|this cannot|the source)',
		'cannot be (?:decided|determined|known)'
	],
	...[
		'not (?:published|reported|known|available)',
		'unklar\\p{L}*',
		'strittig',
		'andernfalls',
		'sonst'
	],
	...[
		'im zweifel',
		'falls',
		'widersprech\\p{L}*',
		'незрозуміл\\p{L}*',
		'неясн\\p{L}*',
		'спірн\\p{L}*'
	],
	...['інакше', 'якщо', 'суперечать', 'суперечлив\\p{L}*']
);

/** Capitalised, and the name of nobody. */
export const NO_NAMES = words(
	...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
	...['october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept?'],
	...['oct', 'nov', 'dec', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
	...['sunday', 'christmas', 'easter', 'ende', 'q[1-4]', 'utc', 'cet', 'est', 'gmt', 'i']
);
