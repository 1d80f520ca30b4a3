/** How much of a text is looked through: who is cited for the news is cited early. */
const BEGINNING = 20_000;
const MOST = 6;

/**
 * The outlets that a text gives as its sources, in the order in which they come: "CNN reports", "according to Reuters", «повідомляє
 * Укрінформ», „laut Spiegel“. A name is one where it is known, where it ends as outlets do ("… Times"), or stands in quotation
 * marks; a minister who "reports" is none.
 *
 * @example findCited('Talks are on hold, CNN reports.') // => ['CNN']
 */
export function findCited(text: string): string[] {
	const start = text.slice(0, BEGINNING).replace(/\s+/g, ' ');
	const found = PHRASES.flatMap((phrase) =>
		Array.from(start.matchAll(phrase), ({ index, groups }) => ({
			index,
			outlet: outletIn(groups?.['name'] ?? '')
		}))
	);
	found.sort((a, b) => a.index - b.index);
	const outlets = found.map(({ outlet }) => outlet).filter((outlet) => outlet !== null);
	return [...new Set(outlets)].slice(0, MOST);
}

/** Up to five words with capitals, or what stands in quotation marks. */
const NAME =
	'(?<name>[«„“"][^«»„“”"]{2,40}[»“”"]|(?:[Tt]he |[Dd]er |[Dd]ie |[Dd]as )?\\p{Lu}(?:[\\p{L}\\p{N}&’\'-]|\\.(?=\\p{L}))*(?: (?:of |the )?\\p{Lu}(?:[\\p{L}\\p{N}&’\'-]|\\.(?=\\p{L}))*){0,4})';

const BEFORE = [
	...['according to', 'reported by', 'citing', 'quoted by', 'told', 'laut', 'berichtet', 'meldet'],
	...['schreibt', 'повідомляє', 'повідомило', 'пише', 'передає', 'за даними', 'з посиланням на'],
	...['сообщает', 'сообщило', 'пишет', 'передаёт', 'передает', 'по данным', 'со ссылкой на'],
	...['írja az?', 'közölte az?', 'jelentette az?']
];
const AFTER = [
	...['reports', 'reported', 'has reported', 'writes', 'berichtet', 'berichtete', 'meldet'],
	...[
		'повідомляє',
		'пише',
		'передає',
		'сообщает',
		'пишет',
		'передаёт',
		'передает',
		'szerint',
		'írja'
	]
];

/** Words that are often written with a capital, as a sentence may begin with them. */
const PHRASES = [
	new RegExp(`(?<!\\p{L})(?:${BEFORE.map(anyCase).join('|')}) ${NAME}`, 'gu'),
	new RegExp(`${NAME},? (?:${AFTER.join('|')})(?!\\p{L})`, 'gu')
];

function anyCase(phrase: string): string {
	const first = phrase.charAt(0);
	return `[${first}${first.toUpperCase()}]${phrase.slice(1)}`;
}

function outletIn(name: string): string | null {
	const quoted = /^[«„“"](.*)[»“”"]$/u.exec(name)?.[1];
	if (quoted !== undefined) return /^\p{Lu}/u.test(quoted) && isShort(quoted) ? quoted : null;
	const words = name.replace(/[’']s$/u, '').split(' ');
	for (let i = 0; i < words.length; i++) {
		const rest = words.slice(i).join(' ').replace(/\.$/, '');
		const known = knownAs(rest);
		if (known !== null) return known;
		if (!DAYS.test(words[i] ?? '') && words.length - i > 1 && LAST_WORD.test(rest)) return rest;
	}
	return null;
}

/** A saying is quoted as well as a name is. */
const isShort = (name: string): boolean => name.split(' ').length <= 4 && !/[.!?,]/.test(name);

const DAYS = /^(?:On|In|As|But|And|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const LAST_WORD =
	/ (?:Agency|Chronicle|Daily|Gazette|Globe|Guardian|Herald|Independent|Journal|Magazine|Monitor|News|Observer|Post|Press|Radio|Review|Standard|Star|Sun|Telegraph|Times|Today|Tribune|TV|Wire|Zeitung|Allgemeine|Нові?ини|Правда|Hírlap)$/u;

/** A name as it is known, whatever ending a Slavic sentence gives it. */
function knownAs(name: string): string | null {
	const plain = name.replace(/^(?:the|der|die|das) /i, '');
	return (
		KNOWN.find((known) => known === plain) ??
		KNOWN.find((known) => /^[А-ЯІЇЄҐ]/u.test(known) && isInflected(plain, known)) ??
		null
	);
}

function isInflected(name: string, known: string): boolean {
	const stem = known.replace(/[аеєиіоья]$/u, '');
	return stem.length >= 4 && name.startsWith(stem) && name.length - stem.length <= 3;
}

/** Agencies and outlets whose names alone do not tell what they are. */
const KNOWN: readonly string[] = [
	...[
		'ABC News',
		'AFP',
		'AP',
		'Al Jazeera',
		'ANSA',
		'Axios',
		'BBC',
		'Bellingcat',
		'Bild',
		'Bloomberg'
	],
	...['CBS', 'CBS News', 'CNBC', 'CNN', 'DPA', 'Der Spiegel', 'Die Welt', 'Economist', 'El País'],
	...[
		'FAZ',
		'Figaro',
		'Fox News',
		'Guardian',
		'HVG',
		'Interfax',
		'Kommersant',
		'Le Monde',
		'Meduza'
	],
	...['MTI', 'NBC', 'NBC News', 'NHK', 'NPR', 'PAP', 'Politico', 'RBC', 'RIA Novosti', 'Reuters'],
	...[
		'Spiegel',
		'Semafor',
		'TASS',
		'Telex',
		'Times',
		'UNIAN',
		'Ukrinform',
		'Welt',
		'Xinhua',
		'ZDF'
	],
	...[
		'Укрінформ',
		'Суспільне',
		'УНІАН',
		'Українська правда',
		'Європейська правда',
		'Радіо Свобода'
	],
	...['ТАСС', 'РИА Новости', 'Интерфакс', 'Коммерсантъ', 'Медуза', 'Рейтер', 'Радио Свобода'],
	...['Інтерфакс-Україна', 'Бабель', 'Дзеркало тижня']
];
