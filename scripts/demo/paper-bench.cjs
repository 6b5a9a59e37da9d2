// The product's paper, its window and its fonts, without a till: tests and the manual's pictures hand it any slip and any document.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const [bundles, fonts] = process.argv.slice(-2);
const { createPaper } = require(join(bundles, 'paper.cjs'));
const { declareDeskScheme } = require(join(bundles, 'protocol.cjs'));

app.commandLine.appendSwitch('disable-background-networking');
declareDeskScheme();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false });
  globalThis.paper = createPaper(window, fonts);
  void window.loadURL('about:blank');
});
app.on('window-all-closed', () => app.quit());
