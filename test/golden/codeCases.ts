/**
 * For which item codes does the law look at facts of the item itself? Codes of the Commerce Control List with the facts their rows ask
 * about, and values on both sides of what the rows say; left out now and then, so that the question is asked.
 */
import fc from 'fast-check';
import type { FactValue, Transaction } from '../../src/domain/transaction.ts';

interface CodeCase {
  readonly code: string;
  readonly facts: Readonly<Record<string, readonly FactValue[]>>;
}

const NO_OR_YES = [false, true] as const;
const yesOrNo = (code: string, ...names: readonly string[]): CodeCase => ({
  code,
  facts: Object.fromEntries(names.map((name) => [name, NO_OR_YES])),
});
const meets = (code: string, ...parameters: string[]): CodeCase => ({
  code,
  facts: { meetsParametersOf: [[], parameters, [...parameters, '2B207']] },
});

const CODE_CASES: readonly CodeCase[] = [
  { code: '0A502.a', facts: { barrelLengthMm: [457.1, 457.2, 609.5, 609.6], forPoliceUse: NO_OR_YES } },
  { code: '0A508', facts: { barrelLengthMm: [457.2, 609.5, 609.6], isComponent: NO_OR_YES } },
  { code: '2B004.b.3', facts: { maxWorkingPressureMpa: [68.9, 69, 70] } },
  { code: '4E001.a', facts: { adjustedPeakPerformanceWt: [29, 70, 70.1] } },
  {
    code: '6A003.b.4.b',
    facts: { frameRateHz: [60, 60.1], focalPlaneElements: [111_000, 111_001], embeddedInCivilProduct: NO_OR_YES },
  },
  { code: '9A012', facts: { maximumRangeKm: [299, 300], meetsParametersOf: [[], ['9A120']] } },
  { code: '9A515.h', facts: { totalImpulseNs: [840_999, 841_000] } },
  yesOrNo('9A515.d', 'protectsMissilesFromNuclearEffects'),
  yesOrNo('6A002.a.1', 'protectsMissilesFromNuclearEffects'),
  yesOrNo('6A002.c', 'policeInfraredViewer'),
  yesOrNo('6A002.a.3.e', 'leadSelenideArray'),
  yesOrNo('6A008', 'airborneForMissileSystems'),
  yesOrNo('1C355.b', 'cwcStateParty', 'cwcEndUseCertificate'),
  yesOrNo('1C355.a', 'cwcStateParty'),
  yesOrNo('2B001.a', 'smallTurningMachine'),
  yesOrNo('2B001.b', 'longCoarseMill'),
  yesOrNo('2B116.a', 'electrodynamicVibration'),
  yesOrNo('2B009', 'spinAndFlowForming'),
  yesOrNo('3A001.b.2', 'civilTelecom'),
  yesOrNo('3A001.a.1.a', 'usableInMissiles'),
  yesOrNo('3A001.a.5.a', 'militaryHermeticConverter'),
  yesOrNo('3B993', 'footnote5Entity'),
  yesOrNo('4A003', 'fingerprintComputer'),
  yesOrNo('1A002.b.1', 'tube75To400Mm'),
  yesOrNo('1B001.a', 'windsRotors75To400Mm'),
  yesOrNo('1B018', 'makesRocketPropellant'),
  yesOrNo('1C007.c', 'radomeDielectricBelow6'),
  yesOrNo('7D001', 'inertialForCivilAircraft'),
  yesOrNo('7E004', 'relatedItemMt'),
  yesOrNo('9E515.y', 'forSpaceStation'),
  // Entries with more than one value limit.
  yesOrNo('0A505.x', 'formerly0A018b', 'lvsOrdersWithinYearlyTotal'),
  yesOrNo('1A008.a', 'lvsOrdersWithinYearlyTotal'),
  yesOrNo('1A008.d', 'lvsOrdersWithinYearlyTotal'),
  yesOrNo('5A001.c', 'lvsOrdersWithinYearlyTotal'),
  yesOrNo('5A001.d', 'lvsOrdersWithinYearlyTotal'),
  meets('1B001.d', '1B101'),
  meets('1C010.a', '1C210'),
  meets('2B006.a', '2B206'),
  meets('3A001.e.2', '3A201.a', '3A201.b'),
  meets('6A005.a.2', '6A205'),
  meets('6A007.b', '6A007.b'),
  meets('7A002', '7A102'),
  meets('9A001', '9A101'),
];

export interface DrawnCode {
  readonly code: string;
  readonly facts: Transaction['facts'];
}

/** A code, and of its facts each in four cases of five. */
export const drawCodeCase: fc.Arbitrary<DrawnCode> = fc.constantFrom(...CODE_CASES).chain(({ code, facts }) => {
  const stated = Object.entries(facts).map(([name, values]) =>
    fc.option(
      fc.constantFrom(...values).map((value) => [`us-ear.${name}`, value] as const),
      { freq: 4 },
    ),
  );
  return fc
    .tuple(...stated)
    .map((pairs) => ({ code, facts: Object.fromEntries(pairs.filter((pair) => pair !== null)) }));
});
