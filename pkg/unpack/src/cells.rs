//! Memory that is there from the start: nothing is allocated, and no address has to be passed on.

use core::cell::Cell;

/// A number of cells that is a power of two. Places wrap around, so that none is out of bounds.
pub(crate) struct Cells<T, const N: usize>([Cell<T>; N]);

impl<T: Copy + Default, const N: usize> Cells<T, N> {
    pub(crate) fn get(&self, place: u32) -> T {
        self.0.get(place as usize % N).map(Cell::get).unwrap_or_default()
    }

    pub(crate) fn set(&self, place: u32, value: T) {
        if let Some(cell) = self.0.get(place as usize % N) {
            cell.set(value);
        }
    }

    pub(crate) fn address(&self) -> *const Cell<T> {
        self.0.as_ptr()
    }
}

impl<T, const N: usize> Cells<T, N> {
    pub(crate) const fn of(cells: [Cell<T>; N]) -> Self {
        const { assert!(N.is_power_of_two()) }
        Self(cells)
    }
}
