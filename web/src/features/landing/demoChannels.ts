import type { DemoPersonId } from './demoPeople'

type Line = readonly [minutesAgo: number, who: DemoPersonId, text: string]

export type DemoChannel = { name: string; topic: string; category: string | null; lines: readonly Line[] }

export const demoServerName = 'Harbour Commons'

/** What people wrote, so it is not translated. Minutes are counted back from when the page is opened. */
export const demoChannels: readonly DemoChannel[] = [
  {
    name: 'general',
    topic: 'Everything that has no better place. Tea is always on.',
    category: null,
    lines: [
      [58, 'freya', 'The ferry timetable changed again. Last one back is now ten past'],
      [57, 'nell', 'Ten past what?'],
      [56, 'freya', 'Eleven, sorry'],
      [56, 'freya', 'Weekdays only. On Sundays we all sleep'],
      [55, 'callum', 'I’ll update the pinned page, thanks for spotting'],
      [
        41,
        'kwame',
        'We need one more pair of hands on Saturday to move the tables. Twenty minutes, honestly',
      ],
      [40, 'oskar', 'It was twenty minutes last time as well, and we were there until six'],
      [39, 'noor', 'I can come'],
      [38, 'kwame', 'Thank you Noor. Oskar, there’s **cake**'],
      [38, 'oskar', '…fine'],
      [22, 'sunniva', 'Just want to say thanks to whoever swept the steps after the storm'],
      [22, 'sunniva', 'I came down in my good shoes and nothing happened to them'],
      [21, 'imani', 'That was Joaquim, at six in the morning'],
      [19, 'joaquim', 'I couldn’t sleep anyway'],
      [19, 'joaquim', 'The bread was in the oven and the broom was there'],
      [18, 'rosa', 'Steps have never looked so good'],
      [6, 'leila', 'Recommend me something good that happened this week, please. I need it'],
      [5, 'sunniva', 'The heron is back at the weir'],
      [5, 'hana', 'A book I bound in March came home for a new spine'],
      [4, 'hana', 'Somebody had read it to pieces'],
      [3, 'farah', 'Fixed a radio older than all of us. First thing it played was the shipping forecast'],
      [2, 'noor', 'My sweet peas came up'],
      [2, 'noor', 'All nineteen pots'],
      [1, 'leila', 'This is exactly what I needed. All of it'],
    ],
  },
  {
    name: 'introductions',
    topic: 'Say hello. One line is plenty.',
    category: 'Start here',
    lines: [
      [190, 'farah', 'Hello. I fix sewing machines and read *slowly*. Is there room at the repair table?'],
      [188, 'callum', 'There is always room at the repair table'],
      [187, 'oskar', 'Bring the machine that beat you. Everyone has one'],
      [44, 'noor', 'Hi, I’m Noor. Two square metres of balcony, nineteen pots'],
      [43, 'rosa', 'Welcome! Seed swap is every second Sunday, come with empty pockets'],
      [42, 'noor', 'I will come with empty pots'],
    ],
  },
  {
    name: 'garden',
    topic: 'Beds, bees and balconies. Seed swap every second Sunday.',
    category: 'Growing and making',
    lines: [
      [74, 'noor', 'Is it too late to sow sweet peas?'],
      [73, 'sunniva', 'Not at all, I sowed mine about now last year'],
      [72, 'rosa', 'I’d wait for the soil to warm a bit. Hand test: if you’d sit on it, sow in it'],
      [71, 'noor', 'I’m not sitting on it'],
      [71, 'rosa', 'Then it’s too cold'],
      [16, 'sunniva', 'First broad beans of the year. Actual beans'],
      [15, 'imani', 'Already? Mine are still thinking about it'],
      [14, 'sunniva', 'They taste of victory, and a bit of soil'],
    ],
  },
  {
    name: 'workshop',
    topic: 'Wood, metal, paper, print. Unplug before you reach in.',
    category: 'Growing and making',
    lines: [
      [120, 'kwame', 'Whoever left the plane iron like a mirror: thank you, and teach me'],
      [118, 'hana', 'That was me. Ten minutes, a leather strop and patience'],
      [117, 'kwame', 'I have the ten minutes'],
      [33, 'hana', 'Offcuts of bookcloth in the blue box, help yourselves'],
    ],
  },
  {
    name: 'repair-cafe',
    topic: 'Bring it broken. First Saturday of the month, and in here any time.',
    category: 'Growing and making',
    lines: [
      [96, 'callum', 'Tally from Saturday: twenty-three things in, four not saved'],
      [95, 'farah', 'Not bad at all. What beat us?'],
      [94, 'callum', 'Two phones, and a kettle that somebody had glued shut. With pride'],
      [92, 'oskar', 'We’ll get it next time'],
    ],
  },
  {
    name: 'reading-room',
    topic: 'What we read, what we gave up on, and the book group.',
    category: 'Indoors',
    lines: [
      [140, 'nell', 'Starting *Middlemarch* tonight. ||No spoilers please||'],
      [138, 'freya', 'Jealous. I’d pay to read it for the first time again'],
      [27, 'nell', 'First page: I already want to underline everything'],
      [25, 'farah', 'You may. I did, in pencil, then in pen'],
    ],
  },
  {
    name: 'kitchen',
    topic: 'Recipes by eye, the community fridge, and Sunday lunch.',
    category: 'Indoors',
    lines: [
      [66, 'joaquim', 'Community fridge update:\n- lots of bread\n- six yoghurts\n- a box of leeks'],
      [64, 'leila', 'I’ll make soup of the leeks. Everything is soup if you believe'],
      [63, 'imani', 'Soup is infrastructure'],
      [12, 'leila', 'Soup is on the hob at the boathouse. Bring a bowl'],
    ],
  },
]
