import { budapestTime } from './budapest-time.ts';
import type { ExampleStep } from './script.ts';

/**
 * The report of 21 October 2025 as the newcomer pastes it. Days are on the public record; the hours of all these
 * publications are approximate.
 */
export const TOUR_ARTICLE = {
	title: 'Rubio–Lavrov preparatory meeting on hold, CNN reports',
	outlet: 'CNN (summarised)',
	publishedAt: budapestTime('2025-10-21T04:30'),
	text: `This is a summary in Presage’s own words of what was reported. It is not CNN’s text.

The meeting in person at which Marco Rubio and Sergey Lavrov were to prepare a summit in Budapest is on hold, at least for now. CNN has this from a White House official whom it does not name. No new date is given.

Why the meeting was put off is not clear. According to one source, the two ministers have diverging expectations of how the war could be brought to an end.

The two spoke by telephone on 20 October. Officials came away with the impression that the Russian position had not moved far enough, and a source told CNN that Rubio was unlikely to recommend going ahead with a meeting of the two presidents in the following week.

Rubio and Lavrov may speak again this week. The report leaves open what the delay means for the summit itself.`
};

/** The articles about the summit, captured by whoever found them first. The tour's own is captured after the start. */
export const articleSteps = (): ExampleStep[] => [
	capture('2025-10-17T07:32', 'call-16-oct', {
		title: 'Trump and Putin speak by telephone and agree to meet in Budapest',
		outlet: 'Agency report',
		publishedAt: budapestTime('2025-10-16T20:00'),
		text: CALL
	}),
	capture('2025-10-18T08:20', 'freeze-18-oct', {
		title: 'Trump suggests a freeze along the current front line',
		outlet: 'Agency report',
		publishedAt: budapestTime('2025-10-18T03:00'),
		text: FREEZE
	}),
	capture('2025-10-20T17:20', 'readout-20-oct', {
		title: 'Rubio and Lavrov speak by telephone',
		outlet: 'Ministry read-out',
		publishedAt: budapestTime('2025-10-20T17:00'),
		text: READ_OUT
	}),
	capture('2025-10-21T15:00', 'cnn-21-oct', TOUR_ARTICLE),
	capture('2025-10-23T07:40', 'agency-22-oct', {
		title: 'Washington sanctions two Russian oil companies and drops the Budapest meeting',
		outlet: 'Agency report',
		publishedAt: budapestTime('2025-10-22T23:30'),
		text: SANCTIONS
	}),
	capture('2025-10-23T10:30', 'eu-23-oct', {
		title: 'European Union adopts its nineteenth package of sanctions',
		outlet: 'Agency report',
		publishedAt: budapestTime('2025-10-23T08:30'),
		text: PACKAGE
	})
];

const capture = (wall: string, article: string, found: typeof TOUR_ARTICLE): ExampleStep => ({
	at: budapestTime(wall),
	by: 'b',
	do: 'capture',
	article,
	...found,
	byline: null,
	url: null
});

const CALL = `This is a summary in Presage’s own words of what was reported.

Donald Trump and Vladimir Putin spoke by telephone on 16 October, two months after their meeting in Anchorage on 15 August.

They agreed to meet again, this time in Budapest. Before that, their top advisers are to meet and prepare the ground; the summit follows once they have done so.

No date has been set for the summit. On the advisers' side, the names mentioned are those of Marco Rubio, the American secretary of state, and Sergey Lavrov, the Russian foreign minister.`;

const FREEZE = `This is a summary in Presage’s own words of what was reported.

Donald Trump has suggested that the fighting in Ukraine be stopped where it stands, with the current front as the dividing line.

It is a suggestion and no more. No timetable goes with it, and nothing has been signed. A summit in Budapest would be one place to take it up, but the suggestion does not depend on one.`;

const READ_OUT = `This is a summary in Presage’s own words of what the two ministries made public.

Marco Rubio and Sergey Lavrov spoke by telephone on 20 October. The subject was what should follow from the presidents' call of 16 October.

The Russian side called the conversation constructive. The American side did not use that word; it spoke of the engagements ahead as an opportunity to work towards a lasting settlement.

Neither side named a day or a place for a meeting of the two ministers in person.`;

const SANCTIONS = `This is a summary in Presage’s own words of what was reported.

On 22 October the US Treasury put sanctions on Rosneft and Lukoil, the two largest Russian oil companies, and on a number of their subsidiaries. The reason it gave was that Moscow had shown too little commitment to a peace process.

The same day Donald Trump said that he had cancelled the meeting with Vladimir Putin planned in Budapest, because he did not expect it to lead where it needed to. He said they would meet at some later time and named neither a day nor a place.`;

const PACKAGE = `This is a summary in Presage’s own words of what was reported.

The European Union adopted its nineteenth package of sanctions against Russia on the morning of 23 October, by written procedure. The last member state with reservations had lifted them the day before.

The package includes a ban on Russian liquefied natural gas in two stages and adds more than a hundred ships to the list of tankers that are refused port and services.`;
