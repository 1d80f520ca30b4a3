/** What may stand for each `{name}` of `TOPICS`. All of it is fiction. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
	bill: [
		'fisheries bill',
		'court reform',
		'housing bill',
		'data protection bill',
		'water bill',
		'pension reform',
		'forestry bill',
		'rail investment bill',
		'broadcasting bill',
		'customs code'
	],
	committee: [
		'justice committee',
		'finance committee',
		'budget committee',
		'committee on home affairs',
		'transport committee'
	],
	minister: [
		'interior minister',
		'finance minister',
		'health minister',
		'transport minister',
		'education minister',
		'defence minister'
	],
	region: ['the Upper Velm', 'the Lowmarsh', 'the Amel coast', 'the Eastern Lakes'],
	topic: [
		'flood relief',
		'energy prices',
		'hospital waiting times',
		'the state railway',
		'border closures'
	],
	treaty: [
		'fisheries agreement',
		'extradition treaty',
		'treaty on the river Velm',
		'rail transit agreement',
		'agreement on seasonal workers'
	],
	neighbour: ['Kestria', 'Ilmaria', 'Drevany', 'Sorrel'],
	loss: ['1.5', '2', '3'],
	votes: ['two', 'three'],
	gap: ['0.3', '0.4', '0.5', '0.7'],
	dearer: ['4', '6', '8'],
	company: [
		'the state railway',
		'the national airline',
		'the Amel shipyard',
		'the largest grocery chain',
		'the grid operator',
		'the postal service',
		'the savings bank'
	],
	jobs: ['200', '500', '800', '1,000'],
	good: ['steel', 'fertiliser', 'apples', 'timber', 'dairy products', 'cement'],
	crossing: ['Halmir', 'Ostrel', 'Velmbridge', 'Karrow'],
	service: [
		'the land registry',
		'the tax portal',
		'the railway’s ticket system',
		'the health card',
		'the parliament’s website'
	],
	equipment: [
		'patrol boats',
		'air defence radars',
		'transport helicopters',
		'armoured ambulances',
		'minesweepers'
	],
	site: ['Port Amel', 'the capital’s airport', 'the Lenn power station', 'the gas terminal'],
	plant: [
		'the Lenn power station',
		'the second block at Lenn',
		'the Amel gas plant',
		'the Upper Velm dam'
	],
	price: ['600', '900', '1,200', '1,500'],
	issue: [
		'fishing rights',
		'the water of the Velm',
		'the return of archives',
		'overflight',
		'the border at Ostrel'
	]
};
