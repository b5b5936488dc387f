/**
 * English: what a person is asked, and what is known to change. `ask KEY` asks for one missing key, `ask PREFIX:` for every key with the
 * prefix. A fact that the law declares is asked in the law's own words.
 */
export const QUESTIONS = {
  'ask item.origin': 'In which country does the item originate?',
  'ask item.valueInUsd': 'What is the value of the item in US dollars?',
  'ask exporter.country': 'In which country is the exporter established, or of which is it a national?',
  'ask exporter.usPerson':
    'Is the exporter a US person (citizen, resident, entity organised in the US or its foreign branch, or anyone in the US)?',
  'ask party:endUser': 'Who is the end user?',
  'ask partiesComplete': 'Are these all the parties (purchaser, consignees, end user, owners)?',
  'ask deal.ultimateDestination':
    'In which country does the item end? Give it where an end user is registered elsewhere than the item goes.',
  'ask route': 'Through which countries does the item pass, in order?',
  'ask endUse': 'What will the item be used for?',
  'ask dates.contract': 'On which day was the contract signed?',
  'ask dates.exported': 'On which day did the item leave?',

  'ask classification:': 'What is the classification of the item on the control list {rest} on this date{nowhere}?',
  'ask nowhere': ' ({code} if on no entry)',
  'ask paragraph:': 'Which paragraph of {last} is the item? The answer differs by paragraph.',
  'ask relatedItem:': 'For which item is this software or technology made (write it as "{last}.a (for 5A001.j)")?',
  'ask scope:': 'Does this hold for the item: {after}?',
  'ask programme:':
    'Is a party listed in {rest}? Load a version of the list that covers the date, or check it by hand.',
  'ask match:': 'Is the party the listing {rest}? Settle the match.',
  'ask listing:': 'Was the listing {rest} in force on this date?',
  'ask listingScope:': 'Does the licence requirement written in the listing {rest} reach this item?',
  'ask owners:': 'Who owns {rest}, and how much? Name all owners.',
  'ask country:': 'In which country is {rest}?',
  'ask law:': 'The law on this point is not known to Portcullis for this date ({rest}); read it, or ask the authority.',
  'ask other': 'What is {key}?',
  'ask stated': '{question} The statement {ids} answers it when it is signed.',
  'ask expired': '{question} The statement {id} of {by} expired on {on}.',
  'ask olderText': '{question} The statement {id} of {by} was signed on {on}, before its present text.',

  'change versionBegins': '{title}: another wording begins{state}',
  'change scheduled': '{title}: a change is scheduled{state}',
  'change ruleEnds': '{title}: ends',
  'change memberEnters': '{title} ({label}): {country} enters',
  'change memberLeaves': '{title} ({label}): {country} leaves',
  'change entryBegins': '{entry} becomes an entry of {list}',
  'change entryEnds': '{entry} leaves {list}',
  'change rowBegins': '{name} enters {programme}',
  'change rowEnds': '{name} leaves {programme}',
  'change between': '{change} (between {earliest} and {latest})',
  'begins inForce': '',
  'begins suspended': ', suspended',
  'begins announced': ', announced only',
  'begins notEnforced': ', not enforced',
  'begins enjoined': ', stopped by a court',
} as const;
