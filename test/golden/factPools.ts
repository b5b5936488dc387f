/**
 * Which facts may a generated case of the baseline state, and with which values? Written down for the same reason as the other pools
 * (casePools.ts). An exclamation mark stands behind a fact of knowledge, which a statement answers with no.
 */
import type { FactValue } from '../../src/domain/transaction.ts';

interface YesOrNo {
  readonly key: string;
  readonly knowledge: boolean;
}

const ofRegime = (regime: string, names: string): readonly YesOrNo[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ key: `${regime}.${name.replace('!', '')}`, knowledge: name.endsWith('!') }));

/** Facts that are answered with yes or no. */
export const YES_OR_NO: readonly YesOrNo[] = [
  ...ofRegime(
    'eu-dual-use',
    `fromNorthernIreland wmdEndUse! militaryEndUse! partsForIllegalMilitaryItems! cyberSurveillanceItem informedOfRepression!
    awareOfRepression! nationalControl onAnnexIV inSectionI toFreeZone eu001Registered authorisationHeld`,
  ),
  ...ofRegime('eu-sanctions', 'euPersonTakesPart controlledByListedPerson goodsOrServicesBanned authorised'),
  ...ofRegime(
    'gb-export-control',
    `fromNorthernIreland wmdEndUse! militaryEndUse! informedOfRelevantEntity! consumerMedicalOrPublicItem tradeControlled
    ogelExcludesItem registeredForOgel licenceHeld`,
  ),
  ...ofRegime('gb-sanctions', 'ukPersonTakesPart controlledByDesignatedPerson tradeMeasureReaches licensed'),
  ...ofRegime('il-moe', 'civilUse'),
  ...ofRegime(
    'us-ear',
    `movesThroughUnitedStates usContentAboveDeMinimis foreignDirectProduct governmentEndUser favourableTreatmentEndUser
    vulnerabilityDisclosureOrIncidentResponse a6PoliceCourtOrCsirtCase knowsUnauthorisedUse! nuclearEndUse! missileEndUse!
    chemicalBiologicalEndUse! militaryEndUse! militaryIntelligenceEndUse! informedByBis! militaryEndUseItem entityRowReachesItem
    sdnUnder7448 consignedToUsGovernmentAgency coveredRegionOfUkraine foodOrMedicine internetCommunicationsSoftware
    russiaSupplementItem exemptCivilEndUser iranSupplementItem prohibitedByItsr isComponent forPoliceUse tube75To400Mm
    windsRotors75To400Mm makesRocketPropellant forMtcrArticles radomeDielectricBelow6 organicFrom1C010 formerly0A018b cwcStateParty
    cwcEndUseCertificate footnote5Entity smallTurningMachine longCoarseMill spinAndFlowForming electrodynamicVibration civilTelecom
    usableInMissiles militaryHermeticConverter vacuumDeviceAbove18GHz resistAlsoUnderBToE fingerprintComputer
    protectsMissilesFromNuclearEffects leadSelenideArray policeInfraredViewer embeddedInCivilProduct civilAutomotiveCamera
    laserWithinGbsFigures airborneForMissileSystems relatedItemMt inertialForCivilAircraft civilFiveAxisManipulator
    separableMtPropulsion forSpaceStation forGovernmentOfIraqOrUsAgency oilAndGasSupplementItem russianOilAndGasUse!
    fdpReachesDestinationOrParty maritimeNuclearPropulsion! usPersonSupport! cameraForMilitary! advancedComputingEndUse!
    transitsNamedCountry! knownViolation! otherExceptionRestriction mtPartOfVehicle lvsOrdersWithinYearlyTotal lvsEncryptionSpare
    tsrWrittenAssurance staConsigneeStatement staEccnFurnished uavBelowPayloadAndRange staMilitarySeriesConditions uaeApprovedEntity
    tmpFirearmsConditions tmpReturned newsMedia rplCase rplPartsUnderA rplForAircraft encClassified encEndUserEligible
    sppPartiesEligible onItsWayUnderSavingsClause infraredDetectorTechnology headquarteredInD5 majorDefenceContract hongKongPapers
    firearmHoldsItarArticle firearmContract`,
  ),
  ...ofRegime('us-itar', 'onMunitionsList holdsUsDefenceArticle approvalNeeded approvalHeld'),
  ...ofRegime(
    'us-ofac',
    `usPersonTakesPart ownedByUsPerson authorisedByLicence authorisedByCommerce fromUsOrWhollyUsOrigin
    paidInAdvanceOrByThirdCountryBank foodMedicineOrDevice personalCommunications partyIsBlockedGovernment
    intendedForEmbargoedPlace! coveredRegionOfUkraine`,
  ),
];

/** Facts with words; figures stand with the codes that ask for them (codeCases.ts). */
export const OTHER_FACTS: readonly (readonly [key: string, values: readonly FactValue[]])[] = [
  ['us-ear.tmpCase', ['tools', 'kit', 'exhibition', 'transit', 'betaTest', 'none']],
  ['us-ear.tsuCase', ['operation', 'update', 'massMarket', 'publishedSource', 'none']],
];

/** Facts that go together: what the exceptions of the EAR and the authorisations of other regimes ask for. A third of the cases have none. */
export const FACT_SETS: readonly Readonly<Record<string, FactValue>>[] = [
  ...Array.from({ length: 8 }, () => ({})),
  { 'us-ear.tmpCase': 'tools', 'us-ear.tmpReturned': true },
  { 'us-ear.tmpCase': 'exhibition', 'us-ear.tmpReturned': true },
  { 'us-ear.rplCase': true, 'us-ear.rplPartsUnderA': true },
  { 'us-ear.rplCase': true, 'us-ear.rplForAircraft': true },
  { 'us-ear.staConsigneeStatement': true, 'us-ear.staEccnFurnished': true },
  { 'us-ear.encClassified': true, 'us-ear.encEndUserEligible': true },
  { 'us-ear.lvsOrdersWithinYearlyTotal': true },
  { 'us-ear.consignedToUsGovernmentAgency': true, 'us-ear.governmentEndUser': true },
  { 'us-ear.tsuCase': 'update' },
  { 'us-ear.tsrWrittenAssurance': true },
  { 'us-ear.sppPartiesEligible': true, 'us-ear.newsMedia': true },
  { 'us-ear.uaeApprovedEntity': true, 'us-ear.laserWithinGbsFigures': true },
  { 'us-ofac.authorisedByLicence': true, 'eu-sanctions.authorised': true, 'gb-sanctions.licensed': true },
  { 'eu-dual-use.eu001Registered': true, 'gb-export-control.registeredForOgel': true, 'us-itar.approvalHeld': true },
];

/** Statements that one officer signs: every one of them, or none. */
export const STATEMENT_IDS: readonly string[] = [
  'eu-dual-use.no-art-4-use',
  'eu-dual-use.no-art-5-use',
  'eu-dual-use.informed-register-complete',
  'eu-dual-use.final-destination-in-union',
  'eu-dual-use.euGEA-conditions',
  'eu-sanctions.no-listed-owner-control',
  'eu-sanctions.no-circumvention',
  'eu-sanctions.nexus',
  'gb.no-end-use-of-concern',
  'gb-sanctions.no-owned-controlled',
  'gb.nexus',
  'il.not-controlled-and-no-enemy',
  'us-ear.no-wmd-end-use',
  'us-ear.no-military-end-use-or-user',
  'us-ear.no-military-intelligence',
  'us-ear.no-supercomputer-or-fab',
  'us-ear.no-us-person-support',
  'us-ear.no-diversion',
  'us-ear.parties-complete',
  'us-ear.informed-register-complete',
  'us-ear.no-exception-suspended',
  'us-ear.content-and-origin',
  'us-ear.no-boycott-request',
  'us-itar.jurisdiction',
  'us-itar.no-usml-content',
  'us-itar.no-126-1',
  'us-ofac.nexus',
  'us-ofac.no-blocked-interest',
  'us-ofac.no-embargoed-supply',
  'us-ofac.no-facilitation',
];
