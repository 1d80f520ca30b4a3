/** One story as an agency sent it, as a paper printed it, and as another one told it in its own words. All invented. */
const PARAGRAPHS = [
	'VIENNA, Oct. 21 (Harbour Agency) — The foreign ministers of the two river states will not meet this week as planned, an official with knowledge of the preparations said on Tuesday, and no new day has been named for the talks.',
	'The meeting was to settle the agenda of a summit that both presidents had agreed to in a telephone call last Thursday. It was expected to take place before the end of the month in the old customs house on the island.',
	'“We are not there yet,” the official said. “The two sides see the order of things differently, and a summit without an agenda helps nobody.”',
	'The ministers spoke by telephone on Monday for about forty minutes. Both ministries called the conversation constructive and gave no details of what was said.',
	'The eastern state has asked that the fishing rights be settled first. The western state wants the bridges to be opened before anything else is put on the table.',
	'A spokeswoman for the island’s council said that the customs house remained booked and that the hotels had not been told of any change.',
	'Observers said that the delay did not come as a surprise. Three earlier attempts to bring the ministers together failed in the spring.',
	'The summit would be the first between the two presidents since the ferry dispute began two years ago.'
];

const agency = (headline: string, paragraphs: readonly string[]): string =>
	[headline, ...paragraphs].join('\n\n');

export const AGENCY = agency('Ministers put off meeting of river states', PARAGRAPHS);

export const REPRINT = agency('Summit in doubt as foreign ministers cancel', [
	...PARAGRAPHS.slice(0, 3),
	'In a short statement on Monday evening both ministries praised the tone of a call between the two, without saying a word about its content.',
	...PARAGRAPHS.slice(4, 6),
	'Our correspondent on the island reports that the kitchens had already begun to order food for the guests.',
	...PARAGRAPHS.slice(7)
]);

export const ANEW = agency('Why the island will have to wait', [
	'There will be no handshake on the island this week. People who prepare the summit of the river states told this paper that the two foreign ministers have called their meeting off.',
	'At issue is what comes first. One side insists on fishing, the other on bridges, and neither has moved since the presidents talked on the telephone last Thursday.',
	'The foreign ministers did talk on Monday, but what they said to each other for most of an hour has not been made public.',
	'Nobody in the customs house has been told to unpack. The council hopes for another date, and so do the hotels.',
	'It is not the first time. In the spring three meetings were announced and none of them was held. A summit would end two years of silence over the ferries.'
]);

const UKRAINIAN_PARAGRAPHS = [
	'Міністри закордонних справ двох річкових держав не зустрінуться цього тижня, як планувалося, повідомив у вівторок посадовець, обізнаний із підготовкою, і нової дати переговорів не названо.',
	'Зустріч мала узгодити порядок денний саміту, про який обидва президенти домовилися телефоном минулого четверга. Вона мала відбутися до кінця місяця у старій митниці на острові.',
	'Міністри розмовляли телефоном у понеділок близько сорока хвилин. Обидва міністерства назвали розмову конструктивною і не повідомили подробиць.',
	'Східна держава просить спершу вирішити питання рибальства. Західна хоче, щоб перед усім іншим відкрили мости.'
];

export const UKRAINIAN = agency('Міністри відклали зустріч', UKRAINIAN_PARAGRAPHS);
export const UKRAINIAN_REPRINT = agency('Саміт під питанням', [
	...UKRAINIAN_PARAGRAPHS.slice(0, 3),
	'Аналітики кажуть, що відтермінування нікого не здивувало.'
]);
