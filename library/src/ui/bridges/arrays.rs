//! Arrays of the crates ndarray and nalgebra.

#[doc(hidden)]
#[macro_export]
macro_rules! __bridge_ndarray {
    () => {
        /// Stands for the notebook's bridge to the crate ndarray.
        pub struct NdarrayBridge;

        impl<S, D> $crate::column::IntoColumn<NdarrayBridge> for &::ndarray::ArrayBase<S, D>
        where
            S: ::ndarray::Data,
            S::Elem: ::core::clone::Clone,
            D: ::ndarray::Dimension,
            $crate::column::DataColumn: ::core::iter::FromIterator<S::Elem>,
        {
            fn into_column(self) -> $crate::column::DataColumn {
                $crate::bridges::shaped(self.iter().cloned().collect(), self.shape())
            }
        }

        impl<S, D> $crate::column::IntoColumn<NdarrayBridge> for ::ndarray::ArrayBase<S, D>
        where
            S: ::ndarray::Data,
            S::Elem: ::core::clone::Clone,
            D: ::ndarray::Dimension,
            $crate::column::DataColumn: ::core::iter::FromIterator<S::Elem>,
        {
            fn into_column(self) -> $crate::column::DataColumn {
                (&self).into_column()
            }
        }

        /// What a two-dimensional array can be made for a data source.
        pub trait NdarrayMatrix {
            /// Its columns, with these names.
            fn to_columns<N: ::std::string::ToString>(
                &self,
                names: impl ::core::iter::IntoIterator<Item = N>,
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::DataColumn)>;

            /// A column with one image, whose lowest row is the first.
            fn to_image(&self) -> $crate::column::DataColumn;
        }

        impl<S> NdarrayMatrix for ::ndarray::ArrayBase<S, ::ndarray::Ix2>
        where
            S: ::ndarray::Data,
            S::Elem: ::core::clone::Clone,
            $crate::column::DataColumn: ::core::iter::FromIterator<S::Elem>,
        {
            fn to_columns<N: ::std::string::ToString>(
                &self,
                names: impl ::core::iter::IntoIterator<Item = N>,
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::DataColumn)> {
                let columns = self.columns().into_iter();
                let columns = columns.map(|column| column.iter().cloned().collect());
                $crate::bridges::named(names.into_iter().map(|name| name.to_string()), columns)
            }

            fn to_image(&self) -> $crate::column::DataColumn {
                let (rows, columns) = self.dim();
                $crate::column::DataColumn::image(rows, columns, self.iter().cloned())
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __bridge_nalgebra {
    () => {
        /// Stands for the notebook's bridge to the crate nalgebra.
        pub struct NalgebraBridge;

        /// What a matrix can be made for a data source.
        pub trait NalgebraMatrix {
            /// The type of its elements.
            type Element;

            /// Its columns, with these names.
            fn to_columns<N: ::std::string::ToString>(
                &self,
                names: impl ::core::iter::IntoIterator<Item = N>,
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::DataColumn)>
            where
                $crate::column::DataColumn: ::core::iter::FromIterator<Self::Element>;

            /// A column with one image, whose lowest row is the first.
            fn to_image(&self) -> $crate::column::DataColumn
            where
                $crate::column::DataColumn: ::core::iter::FromIterator<Self::Element>;
        }

        impl<T, R, C, S> NalgebraMatrix for ::nalgebra::Matrix<T, R, C, S>
        where
            T: ::nalgebra::Scalar,
            R: ::nalgebra::Dim,
            C: ::nalgebra::Dim,
            S: ::nalgebra::RawStorage<T, R, C>,
        {
            type Element = T;

            fn to_columns<N: ::std::string::ToString>(
                &self,
                names: impl ::core::iter::IntoIterator<Item = N>,
            ) -> ::std::vec::Vec<(::std::string::String, $crate::column::DataColumn)>
            where
                $crate::column::DataColumn: ::core::iter::FromIterator<T>,
            {
                let columns = self.column_iter();
                let columns = columns.map(|column| column.iter().cloned().collect());
                $crate::bridges::named(names.into_iter().map(|name| name.to_string()), columns)
            }

            fn to_image(&self) -> $crate::column::DataColumn
            where
                $crate::column::DataColumn: ::core::iter::FromIterator<T>,
            {
                let rows = self.row_iter();
                let pixels =
                    rows.flat_map(|row| row.iter().cloned().collect::<::std::vec::Vec<T>>());
                $crate::column::DataColumn::image(self.nrows(), self.ncols(), pixels)
            }
        }

        impl<T, R, C, S> $crate::column::IntoColumn<NalgebraBridge>
            for &::nalgebra::Matrix<T, R, C, S>
        where
            T: ::nalgebra::Scalar,
            R: ::nalgebra::Dim,
            C: ::nalgebra::Dim,
            S: ::nalgebra::RawStorage<T, R, C>,
            $crate::column::DataColumn: ::core::iter::FromIterator<T>,
        {
            fn into_column(self) -> $crate::column::DataColumn {
                let rows = self.row_iter();
                let values =
                    rows.flat_map(|row| row.iter().cloned().collect::<::std::vec::Vec<T>>());
                let shape = match self.shape() {
                    (length, 1) | (1, length) => ::std::vec![length],
                    (rows, columns) => ::std::vec![rows, columns],
                };
                $crate::bridges::shaped(values.collect(), &shape)
            }
        }

        impl<T, R, C, S> $crate::column::IntoColumn<NalgebraBridge>
            for ::nalgebra::Matrix<T, R, C, S>
        where
            T: ::nalgebra::Scalar,
            R: ::nalgebra::Dim,
            C: ::nalgebra::Dim,
            S: ::nalgebra::RawStorage<T, R, C>,
            $crate::column::DataColumn: ::core::iter::FromIterator<T>,
        {
            fn into_column(self) -> $crate::column::DataColumn {
                (&self).into_column()
            }
        }
    };
}
