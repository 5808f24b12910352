/** What `{name}` in a line of talk may become; `{name2}` draws another value from the same list. */
const text = `
plants: tomatoes | courgettes | runner beans | broad beans | chillies | sweet peas | dahlias |
  strawberries | raspberries | leeks | beetroots | radishes | pumpkins | cucumbers | foxgloves |
  hollyhocks | nasturtiums | peas | blackcurrants | sunflowers | shallots | artichokes | cornflowers |
  parsnips
herb: basil | thyme | rosemary | lovage | dill | coriander | sage | mint | chervil | tarragon | marjoram
pest: slugs | aphids | pigeons | vine weevils | whitefly | caterpillars | snails | sparrows | blackfly
soil: clay | sandy soil | chalk | raised beds | old compost bags | tubs on a balcony | leaf mould
wood: oak | ash | cherry | walnut | beech | larch | reclaimed pine | maple | birch ply | sycamore
tool: block plane | spokeshave | marking gauge | mitre saw | drawknife | router | coping saw |
  bench grinder | pillar drill | soldering iron | dovetail saw | cabinet scraper | bandsaw |
  Japanese pull saw
project: bookcase | blanket chest | bird box | step stool | workbench | planter | picture frame |
  spice rack | garden gate | bench for the porch | bedside table | bike shelter | wall clock | serving board
finish: danish oil | shellac | hard wax oil | boiled linseed | milk paint | plain beeswax | spar varnish
gadget: kettle | toaster | desk lamp | food mixer | record player | sewing machine | cordless drill |
  radio | hairdryer | bread machine | vacuum cleaner | electric blanket | film camera | bike light |
  coffee grinder
fault: trips the fuse | hums but does nothing | only works when tilted | smells of hot dust |
  is dead as a brick | stops after a minute | rattles like a tin of nails | sparks a little |
  gets far too hot
cause: a cracked solder joint | a blown thermal fuse | a perished belt | fluff in the motor |
  a corroded contact | a broken wire inside the plug | worn brushes | a swollen capacitor |
  a stuck microswitch | a loose spade terminal
book: Middlemarch | The Summer Book | Piranesi | The Left Hand of Darkness | Braiding Sweetgrass | Stoner |
  Cannery Row | The Dispossessed | A Month in the Country | Circe | The Salt Path | Station Eleven |
  Beloved | The Leopard | Invisible Cities | Small Things Like These | The Remains of the Day | Kindred |
  Tinkers | The Wall | Convenience Store Woman | Moby-Dick | The Old Ways | Entangled Life | Persuasion
author: Tove Jansson | Ursula Le Guin | Claire Keegan | Kazuo Ishiguro | Toni Morrison |
  Robert Macfarlane | George Eliot | Italo Calvino | Octavia Butler | Elizabeth Strout |
  Penelope Fitzgerald | Amitav Ghosh
dish: lentil soup | rhubarb crumble | dal | a fish pie | mushroom risotto | plum cake | shakshuka | ramen |
  a leek tart | borscht | jollof | cinnamon buns | bean chili | pierogi | apple strudel | onion bhajis |
  gumbo | a potato gratin | flatbreads | pumpkin curry | minestrone | bibimbap
ingredient: smoked paprika | miso | preserved lemon | cumin | brown butter | anchovies | tahini | nutmeg |
  star anise | sumac | fennel seed | a splash of cider vinegar | dried mushrooms | cardamom | capers |
  black garlic
flour: rye | spelt | strong white | wholemeal | einkorn | seeded malthouse | half rye, half wheat
jam: plum jam | quince jelly | green tomato chutney | marmalade | rhubarb jam | damson cheese | kimchi |
  pickled beets
weather: drizzle | fog | proper wind | sideways rain | sunshine | the first frost | a dry spell |
  hail, briefly
rain: rain | downpour | thunderstorm | drizzle | night’s rain | sideways rain
day: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
time: half nine | ten | half ten | eleven | two | half past two | three | four | five | six |
  half past six | seven
place: the boathouse | the library | the allotments | the old net loft | the village hall |
  the back room at the bakery | the sailing club | the school workshop | the lower quay | the reading room
street: Mill Lane | Chapel Street | Rope Walk | Ferry Road | Tanner’s Row | North Parade | Station Hill
animal: heron | otter | seal | fox | kingfisher | barn owl | hedgehog | very large cat | gannet | roe deer
relative: my neighbour | my sister | my dad | my aunt | a colleague | my flatmate | my partner | Grandad
few: two | three | four | five | six
many: eight | nine | eleven | twelve | fourteen | fifteen | eighteen | twenty
weeks: two weeks | three weeks | a month | ten days | six weeks | nearly two months
page: 31 | 47 | 58 | 72 | 96 | 113 | 140 | 167 | 203 | 238 | 311 | 402
pages: eighty | a hundred | 120 | 150 | 200
price: 45 | 60 | 80 | 95 | 120 | 140 | 180
get: a key cut | seed potatoes | decent bread flour | shoes resoled | a bike serviced |
  scissors sharpened | lamp oil | a pane of glass | rope by the metre | a watch battery | wool |
  old-fashioned screws
things: jam jars | flower pots | moving boxes | wine crates | egg boxes | bamboo canes | paperbacks |
  roof slates | balls of wool | picture frames | roasting apples | candle stubs | jigsaw puzzles
mm: 3 mm | 6 mm | 9 mm | 12 mm | 18 mm | 22 mm | 25 mm
temp: 160 | 170 | 180 | 190 | 200 | 210 | 220 | 230
drink: tea | coffee | cocoa | ginger beer | mint tea | elderflower | chai | hot apple juice
craft: basket weaving | spoon carving | bookbinding | linocut | darning | letterpress | knife sharpening |
  natural dyeing | pottery
instrument: accordion | fiddle | banjo | tin whistle | cello | concertina | ukulele
film: the one about the lighthouse | an old Ealing comedy | that Agnès Varda documentary |
  My Neighbour Totoro | Local Hero | a three hour western
link: https://en.wikipedia.org/wiki/Allotment_(gardening) | https://en.wikipedia.org/wiki/Repair_café |
  https://en.wikipedia.org/wiki/Tide_table | https://www.example.org/harbour/calendar |
  https://www.example.org/commons/minutes | https://en.wikipedia.org/wiki/Commons
`

export const slots: ReadonlyMap<string, readonly string[]> = new Map(
  text
    .trim()
    .split(/\n(?! )/u)
    .map((entry) => {
      const [name = '', values = ''] = entry.split(/:\s+/u)
      return [name, values.split('|').map((value) => value.replace(/\s+/gu, ' ').trim())]
    }),
)
