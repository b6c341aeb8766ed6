import type { Detector } from '../detector.ts';

/** Numbers by the detector that has to find each where it stands as it is written here; what stands before is a part of it. */
export const found: Readonly<Record<string, readonly string[]>> = {
  'identity/de-tax-id': ['36 574 261 809', 'Steuer-ID 36574261809', 'IdNr. 65929970489'],
  'identity/de-pension': ['15070649C103', '15 070649 C 103', '65170839J003'],
  'identity/at-insurance': ['1237 010180', 'SV-Nr. 1237010180'],
  'identity/ch-insurance': ['756.9217.0769.85', '7569217076985'],
  'identity/fr-number': ['295109912611193', '2 95 10 99 126 111 93', '253072B07300470'],
  'identity/es-number': ['54362315K', '54362315-K', '54.362.315-K', 'X2482300W', 'X-2482300-W'],
  'identity/it-code': ['RCCMNL83S18D969H', 'rccmnl83s18d969h'],
  'identity/nl-number': ['1112.22.333', 'BSN 111222333'],
  'identity/be-number': ['85.07.30-033.28', 'Rijksregisternummer 85073003328'],
  'identity/ie-number': ['6433435F', '6433435OA'],
  'identity/pl-number': ['PESEL 44051401359'],
  'identity/pl-tax-number': ['856-734-62-15', 'NIP 8567346215'],
  'identity/cz-number': ['710319/2745', '991231/123'],
  'identity/hu-insurance': ['TAJ 123456788', 'TAJ 123 456 788'],
  'identity/hu-tax-number': ['adóazonosító 8071592153'],
  'identity/se-number': ['880320-0016', '19811228-9874', 'personnummer 8112289874'],
  'identity/fi-number': ['131052-308T', '131052A308T', '131052Y308T'],
  'identity/dk-number': ['211062-5629', 'CPR 2110625629'],
  'identity/no-number': ['151086 95088', '15108695088'],
  'identity/is-number': ['120174-3399', 'kennitala 1201743399'],
  'identity/baltic-number': ['isikukood 36805280109', 'asmens kodas 33309240064'],
  'identity/lv-number': ['161175-19997', 'personas kods 16117519997'],
  'identity/pt-tax-number': ['NIF 501964843', 'NIF 501 964 843'],
  'identity/gr-tax-number': ['AFM 094259216', 'ΑΦΜ 094259216'],
  'identity/gr-insurance': ['AMKA 01013099997'],
  'identity/hr-number': ['OIB 33392005961'],
  'identity/si-number': ['EMŠO 0101006500006'],
  'identity/ro-number': ['CNP 1630615123457'],
  'identity/bg-number': ['EGN 7523169263'],
  'identity/gb-health': ['NHS 943 476 5919', 'NHS number 9434765919'],
  'identity/gb-insurance': ['AB123456C'],
  'identity/gb-insurance-in-groups': ['AB 12 34 56 C', 'AB 123456C'],
  'identity/gb-taxpayer': ['UTR 1955839661'],
  'identity/gb-driver': ['MORGA753116SM9IJ', 'LEE99703112SM9IJ'],
  'identity/us-ssn-bare': ['SSN 536904399', 'social security number is 536 90 4399'],
  'identity/us-itin': ['912-90-3457', 'ITIN 912903457'],
  'identity/us-ein': ['EIN 91-1144442', 'employer 911144442'],
  'identity/us-npi': ['NPI 1234567893'],
  'identity/us-dea': ['DEA AB1234563'],
  'identity/us-mbi': ['1EG4-TE5-MK73', '1EG4TE5MK73'],
  'identity/in-aadhaar': ['2341 2341 2346', 'Aadhaar 234123412346'],
  'identity/in-pan': ['ACUPA7085R'],
  'identity/in-gst': ['27AAPFU0939F1ZV'],
  'identity/in-voter': ['voter card ABC1234567'],
  'identity/br-cpf': ['390.533.447-05', '390533447-05', 'CPF 39053344705'],
  'identity/br-cnpj': ['16.727.230/0001-97', '12.ABC.345/01DE-35', 'CNPJ 16727230000197'],
  'identity/br-pis': ['120.56874.10-7', 'PIS 12056874107'],
  'identity/br-document': ['RG 12.345.678-X'],
  'identity/person-passport': [`P<UTOERIKSSON<<ANNA<MARIA${'<'.repeat(19)}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10`],
  'identity/person-vehicle': ['1M8GDM9AXKP042788'],
};

/** Values by the detector whose key has to hide each. */
export const keyed: Readonly<Record<string, readonly string[]>> = {
  'identity/de-tax-id': ['steuer_id=36574261809', '"steuernummer": "21/815/08150"'],
  'identity/nl-number': ['bsn: 111222333'],
  'identity/es-number': ['?dni=54362315K'],
  'identity/gb-insurance': ['nationalInsuranceNumber=AB123456C'],
  'identity/us-itin': ['taxpayerId: 912903456'],
  'identity/in-pan': ['pan_number=ACUPA7085R'],
  'identity/br-cpf': ['{"cpf":"39053344705"}'],
  'identity/person-name': ['first_name=Ada', '{"lastName":"Lovelace"}', 'surname: Lovelace'],
  'identity/person-address': ['street=Bahnhofstr. 7', '{"shippingAddress":"Bahnhofstr. 7"}'],
  'identity/person-postcode': ['zip=10115', 'postcode: SW1A1AA'],
  'identity/person-birthday': ['dob=1815-12-10', '{"dateOfBirth":"10.12.1815"}'],
  'identity/person-vehicle': ['vin=wvwzzz1jzxw000001', 'VIN WVWZZZ1JZXW000001'],
  'identity/person-document': ['passport_number=C01X00T47', 'driversLicense: D1234567'],
};

/** What has to stay with all of these detectors in force: what ordinary events are full of. */
export const left: readonly string[] = [
  'order 12345678901 of 2026-11-26, invoice 1234567890, item 123456789',
  '1785312000 1785312000000 1785312000000000 17853120001 178531200012',
  '3f2a9c1d-9c1d-4e7a-8b52-6a99b44ca4e7 3f2a9c1d07be45633f2a9c1d07be4563',
  'call 555-123-4567 or +49 30 1234567',
  'version 12.345.678, took 12.345 ms, db:5432, 1234 of 5678 9012',
  'node_modules/.pnpm/core@11.12.0/node_modules/core/build/cjs/index.js:123456:78',
  'GET /v1/orders/94382716/items/38291 200 in 1204 ms',
  'commit 9d81c9c5 and 1234567a, build 20261126-0128',
  'The street was long and the first name that came was hers',
  'zip: archive.zip, passport: required, dob: missing, bsn: unknown',
  'first name is required',
  'PASS src/index.test.ts, AB12, ABCDE1234, ABCDEFGHIJKLMNOP',
  'street view, address bar, named function, birthday: unknown',
  '1M8GDM9AXKP042789 11111111111111111 build ABCDEFGH2KLMN1234',
  'ID_NR-12345678901, 123456789.5, a123456789, 12345678Zz',
];

interface Examples {
  readonly found: readonly string[];
  readonly left: readonly string[];
}

/** What every detector of a pack must find, and what it must leave. */
export function examplesOf(pack: readonly Detector[]): Readonly<Record<string, Examples>> {
  return Object.fromEntries(pack.map(({ id }) => [id, { found: [...(found[id] ?? []), ...(keyed[id] ?? [])], left }]));
}
