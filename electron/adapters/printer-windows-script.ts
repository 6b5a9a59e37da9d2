/** `PrinterState` bits of Win32_Printer: 1 paused, 16 paper out, 128 offline. */
export const listScript = `
$ErrorActionPreference = 'Stop'
Get-CimInstance Win32_Printer | ForEach-Object {
  $ready = if ($_.WorkOffline -or ($_.PrinterState -band 145)) { 0 } else { 1 }
  [Console]::Out.WriteLine([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($_.Name)) + ' ' + $ready)
}
`;

/** winspool's RAW job: open, start document, start page, write all, end. Says in one line how far it came. */
export const rawScript = `
$ErrorActionPreference = 'Stop'
$name = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))
$bytes = [Convert]::FromBase64String([Console]::In.ReadLine())
$known = Get-CimInstance Win32_Printer | Where-Object { $_.Name -eq $name } | Select-Object -First 1
if (-not $known) { [Console]::Out.WriteLine('open 1801'); exit 0 }
if ($known.PrinterState -band 1) { [Console]::Out.WriteLine('state paused'); exit 0 }
if ($known.PrinterState -band 16) { [Console]::Out.WriteLine('state no-paper'); exit 0 }
if ($known.WorkOffline -or ($known.PrinterState -band 128)) { [Console]::Out.WriteLine('state offline'); exit 0 }
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class Raw {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class DocInfo { public string Name; public string Output; public string Type; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool ClosePrinter(IntPtr printer);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinter(IntPtr printer, int level, [In, MarshalAs(UnmanagedType.LPStruct)] DocInfo info);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  public static string Send(string name, byte[] bytes) {
    IntPtr printer;
    if (!OpenPrinter(name, out printer, IntPtr.Zero)) return "open " + Marshal.GetLastWin32Error();
    try {
      var info = new DocInfo { Name = "Recharge Desk", Output = null, Type = "RAW" };
      if (StartDocPrinter(printer, 1, info) == 0) return "open " + Marshal.GetLastWin32Error();
      try {
        if (!StartPagePrinter(printer)) return "open " + Marshal.GetLastWin32Error();
        int written;
        bool all = WritePrinter(printer, bytes, bytes.Length, out written) && written == bytes.Length;
        int error = Marshal.GetLastWin32Error();
        bool ended = EndPagePrinter(printer);
        return all && ended ? "sent" : "write " + error;
      } finally { EndDocPrinter(printer); }
    } finally { ClosePrinter(printer); }
  }
}
'@
[Console]::Out.WriteLine([Raw]::Send($name, $bytes))
`;
