/**
 * Passwords that attackers try first, of eight characters or more (shorter ones are refused anyway): the heads of
 * published breach lists, keyboard walks, and habits of Chinese users (wo ai ni, 520, 1314, lucky numbers, pinyin).
 * Lower case, because case is not told apart.
 */
const LIST = `
password password1 password12 password123 passw0rd p@ssw0rd p@ssword pa55word password! password1!
12345678 123456789 1234567890 12345678910 0123456789 987654321 9876543210 87654321 11111111 111111111
00000000 000000000 88888888 888888888 66666666 666666666 99999999 123123123 12341234 123321123
11223344 1122334455 112233445566 12121212 123454321 1234554321 147258369 789456123 741852963 963852741
1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc qazwsxedc qwertyui qwertyuiop qwerty123 qwerty12 qwer1234
qwe123456 qweasdzxc asdfghjk asdfghjkl asdf1234 zxcvbnm1 zxcvbnm123 abcd1234 abcd12345 abc12345
abc123456 abc123abc a1234567 a12345678 a123456789 aa123456 aa123456789 q1w2e3r4 q123456789 qq123456
qq123456789 z123456789 w123456789 woaini520 woaini1314 woaini123 woaini521 woaiwojia 5201314520 52013145
5201314a 1314520520 wangyut2 caonima123 taobao123 weixin123 nihao123 nihao123456 ilovechina zhongguo
zhongguo123 iloveyou iloveyou1 iloveyou520 administrator admin123 admin1234 admin123456 admin888 admin@123
root123456 test1234 test123456 welcome1 welcome123 letmein1 letmein123 changeme changeme123 default123
sunshine princess football baseball superman trustno1 starwars whatever computer internet
dragon123 monkey123 master123 shadow123 michael1 jennifer jordan23 liverpool chelsea1 samsung1
abcdefgh abcdefg1 abcdef123 asd123456 asdasdasd zxc123456 qazwsx123 123qweasd 123qwe123 1234qwer
123456abc 123456aa 123456qq 1234567a 12345678a 123456789a 123456789q leitai123 leitai2026 leitai123456
擂台123456 我爱你123456 我爱你520 我爱你1314 密码12345 密码123456 admin12345
`;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/u).filter(Boolean));
