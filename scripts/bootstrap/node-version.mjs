// Imported first and for its effect: nothing else may load on a Node that is too old to run it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `擂台需要 Node.js 20.19 或更新版本，当前是 ${process.versions.node}。请安装后重试：https://nodejs.org/zh-cn/download\n` +
      `Leitai needs Node.js 20.19 or newer; this is ${process.versions.node}. Install it and try again: https://nodejs.org/en/download\n`,
  );
  process.exit(1);
}
