// npm pack vietnam-qr-pay@1.5.1 && tar xzf vietnam-qr-pay-1.5.1.tgz && node make-vectors.cjs > vectors.json
const { QRPay } = require('./package');
const given = [
  { bin: '970436', account: '1021234567', amount: 10000, content: 'MC0A1B2C3D4E5F42' },
  { bin: '970415', account: '113366668888', amount: 100000, content: 'MCFFFFFFFFFFFF07' },
  { bin: '970418', account: '0123456789012345678', amount: 1, content: 'MC00000000000097' },
  { bin: '970422', account: '9704229200000000', amount: 999999999999, content: 'MC123456789ABC13' },
  { bin: '970405', account: '3100215001234', amount: 7000, content: 'MC9E8D7C6B5A4F88' },
];
console.log(JSON.stringify(given.map(g => ({ ...g,
  payload: QRPay.initVietQR({ bankBin: g.bin, bankNumber: g.account, amount: String(g.amount), purpose: g.content }).build() })), null, 2));
