import { hash } from 'node:crypto';

/** A UUID that follows from a text, so that the same authority makes the same profile and replaces it. */
function uuidOf(text: string): string {
  const hex = hash('sha256', text);
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const payload = (pairs: string): string => `<dict>${pairs}</dict>`;
const pair = (key: string, value: string): string => `<key>${key}</key><string>${value}</string>`;

/** The authority (PEM) as a configuration profile: the only form that iPads and iPhones install [Apple, Configuration Profile]. */
export function mobileConfig(authority: string): string {
  const der = authority.replace(/-----[A-Z ]+-----|\s/g, '');
  const certificate = payload(
    [
      pair('PayloadType', 'com.apple.security.root'),
      '<key>PayloadVersion</key><integer>1</integer>',
      pair('PayloadIdentifier', 'leitai.hall.root'),
      pair('PayloadUUID', uuidOf(`root ${der}`)),
      pair('PayloadDisplayName', 'Leitai 擂台'),
      `<key>PayloadContent</key><data>${der}</data>`,
    ].join(''),
  );
  const profile = payload(
    [
      pair('PayloadType', 'Configuration'),
      '<key>PayloadVersion</key><integer>1</integer>',
      pair('PayloadIdentifier', 'leitai.hall'),
      pair('PayloadUUID', uuidOf(der)),
      pair('PayloadDisplayName', 'Leitai 擂台'),
      `<key>PayloadContent</key><array>${certificate}</array>`,
    ].join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">${profile}</plist>
`;
}
