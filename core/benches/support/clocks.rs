//! How long did it take, by the clock and on a processor, and how much memory at most? Linux says the last two.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

pub struct Times {
    name: String,
    wall: Vec<Duration>,
    cpu: Vec<Duration>,
}

impl Times {
    pub fn new(name: &str) -> Self {
        Self { name: name.into(), wall: Vec::new(), cpu: Vec::new() }
    }

    pub fn take<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (began, cpu) = (Instant::now(), on_cpu());
        let done = work();
        self.wall.push(began.elapsed());
        self.cpu.push(on_cpu().saturating_sub(cpu));
        done
    }

    pub fn print(mut self) {
        self.wall.sort();
        self.cpu.sort();
        let at = |times: &[Duration], share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
        println!(
            "{:<52} n {:>4}  wall p50 {:>8.3} p99 {:>8.3}  cpu p50 {:>8.3} p99 {:>8.3} ms",
            self.name,
            self.wall.len(),
            at(&self.wall, 50),
            at(&self.wall, 99),
            at(&self.cpu, 50),
            at(&self.cpu, 99),
        );
    }
}

/// Seconds that all threads together were on a processor.
pub fn process_cpu() -> f64 {
    clock(ClockId::ProcessCPUTime).as_secs_f64()
}

/// How long all threads together were on a processor.
fn on_cpu() -> Duration {
    clock(ClockId::ProcessCPUTime)
}

fn clock(id: ClockId) -> Duration {
    clock_gettime(id).try_into().unwrap()
}

/// Seconds that the processes this one waited for were on a processor.
pub fn children_cpu() -> f64 {
    let said = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = said.rsplit(')').next().unwrap_or_default().split_whitespace();
    ticks.skip(13).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The highest resident memory of this process so far, in megabytes.
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) >> 10
}
