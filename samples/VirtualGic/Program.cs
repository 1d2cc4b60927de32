using VirtualGic;

const int Vcpus = 8;
const ulong Distributor = 0x0800_0000;
const ulong Control = Distributor;
const ulong EnableSpis = Distributor + 0x104;

var vm = FirstRun.Machine(Vcpus);
Console.WriteLine($"first run  {string.Join(' ', FirstRun.Race(vm))}");

vm.Bus.Write(Control, 4, 1);
vm.Bus.Write(EnableSpis, 4, 0xF);
VgicInjection.Inject(vm, intid: 33, pending: true);
Console.WriteLine($"second run {string.Join(' ', FirstRun.Race(vm))}");
Console.WriteLine($"{vm.Bus.Count} devices on the bus: the distributor and {Vcpus} redistributors, each registered once");
