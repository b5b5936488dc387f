/** Words that stand with a capital in ordinary English text and are no party by themselves, though some list has them as a one-word alias. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
the this that these those there they their then when where while what which who whom whose with without within from into onto over under after before
because although however moreover therefore thus here have has had will would could should might must shall been being does did done also only even
some many most more much other another each every both either neither such same first second third last next new old great good group company
president minister ministry government state department office agency committee council court senate congress parliament house commission union united
nations national international european american russian chinese israeli iranian british french german english arabic muslim christian jewish army navy
air force police security intelligence defence defense foreign trade commerce treasury bureau industry justice center centre university institute bank
north south east west northern southern eastern western central city street road river sea ocean island mountain world global times post journal news
today yesterday tomorrow year years month week day time people man woman men women children family life law rights human public private free base
victory hope peace freedom liberty star sun moon light pioneer phoenix eagle falcon lion tiger general major captain doctor mister king queen prince
princess lord lady internet mobile phone apple google microsoft amazon facebook twitter windows android pegasus technology technologies software systems
services solutions report according said says told asked added noted entity list order rule act section part license licence export import item items
product products customer customers user users end use spyware exploit exploits target targets attack attacks
albatross alert alias almond apes arch archipelago area argon argument aspect atom auction axiom azalea barbecue bears beast bison blacks blossom
bluebell bolero boreas brilliance bullet bulwark butte camellia capitan card carnation castor centurion chairman chess chilli chute citadel class
clipper clove comet companion compel composites corn cornet cortex courage crest crocodile crypt dawning defender deliver demon demons destiny
dialogue dignity double dove dover dune echo editor elegance elephant emerald enigma equality evil excellence execution explorer fearless fern fiesta
fisheye flame flipper forum galaxy games gardenia gorge graceful grad grinch guru happiness heal helm henna homa honesty hornet horse huge humanity
hydra hydro infinity innovator intercom invent iridescent jaguar java jazz jewel jumbo keel lava leadership legacy lemon leopard leverage lighthouse
linker lioness loop loyal maestro mage magnolia majestic mandala mango mania marathon marble marlin marquise matrix maverick medic memo mint mirage
monarch monitoring mushroom napa narcissus nautilus navigator neon nirvana nobility oceanic olympics onyx opal opera optima partizan pathfinder
perseverance pharaoh plasma pointer poncho potassium prosperity prototype prude prudence pulsar punisher python quartz quorum rampage rash register
rental resource restart revolutionaries rival riviera rotor router rust sable sales salute sateen scan seasons senor senora serenade serene serenity
shaman shock shooter siri skull skylight smooth soldado sonata songbird soon sooty soul souvenir spark sparrow specs spectrum spinner splendor
splendour spotless sprit square status step stork stream strontium sundial sunshine superior surgeon swallow symphony talisman teleport terminator
thallium timber tornado trend triumph trophy tulip twenty typhoon unite valiant valor valour vanity vault veteran view vigor vista vita voyager wheels
yogi zeal zephyr zest zinc ares aurum brahma buddha demos emeritus eminent felicity griffon hyperspace impalas interservice jambs mapper
microcomponent microtechnology millionaire nanotech databank architectonic energies registry service sodium lithium titanium uranium plutonium
graphite carbon silicon oxygen hydrogen helium nitrogen copper nickel cobalt chromium tungsten aluminum aluminium secretary director manager officer
agent analyst reporter journalist spokesman spokeswoman lawyer judge attorney senator governor ambassador african asian turkish spanish italian arab
indian latin morning evening night spring autumn winter summer chapter article annex appendix figure table supplement paragraph schedule title column
page note notes source sources see any all few several`.split(/\s+/),
);
