//! Images of the crate image.

#[doc(hidden)]
#[macro_export]
macro_rules! __bridge_image {
    () => {
        /// What an image can be made.
        pub trait ImageBridge {
            /// A display of the image. It takes the feature `png` of the crate image.
            fn to_png(&self) -> $crate::display::PNG;

            /// A column with one image, for `image_rgba`.
            fn to_image(&self) -> $crate::column::DataColumn;

            /// Shows the image as the result of the running cell. The cell compiler calls it.
            fn evcxr_display(&self);
        }

        impl ImageBridge for ::image::DynamicImage {
            #[inline]
            fn to_png(&self) -> $crate::display::PNG {
                let mut png = ::std::io::Cursor::new(::std::vec::Vec::new());
                match self.write_to(&mut png, ::image::ImageFormat::Png) {
                    ::core::result::Result::Ok(()) => $crate::display::PNG(png.into_inner()),
                    ::core::result::Result::Err(error) => ::core::panic!("{error}"),
                }
            }

            #[inline]
            fn to_image(&self) -> $crate::column::DataColumn {
                let image = self.to_rgba8();
                // The lowest row is the first one of a plot's image.
                let rows = image.rows().rev();
                let pixels = rows.flat_map(|row| row.map(|pixel| u32::from_le_bytes(pixel.0)));
                $crate::column::DataColumn::image(
                    image.height() as usize,
                    image.width() as usize,
                    pixels.collect::<::std::vec::Vec<u32>>(),
                )
            }

            #[inline]
            fn evcxr_display(&self) {
                self.to_png().evcxr_display();
            }
        }
        $crate::__bridge_image! { @ RgbaImage RgbImage GrayImage }
    };
    (@ $($image:ident)+) => {$(
        impl ImageBridge for ::image::$image {
            #[inline]
            fn to_png(&self) -> $crate::display::PNG {
                ::image::DynamicImage::from(self.clone()).to_png()
            }

            #[inline]
            fn to_image(&self) -> $crate::column::DataColumn {
                ::image::DynamicImage::from(self.clone()).to_image()
            }

            #[inline]
            fn evcxr_display(&self) {
                self.to_png().evcxr_display();
            }
        }
    )+};
}
