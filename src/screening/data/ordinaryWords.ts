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
product products customer customers user users end use spyware exploit exploits target targets attack attacks`.split(
    /\s+/,
  ),
);
